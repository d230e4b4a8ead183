package dev.sluice.streamstopology.state;

import java.util.List;

/**
 * Rejected, or its seats went back.
 *
 * @param payments that had their effect, see {@link Hold}
 */
public record Done(String userId, List<String> payments) implements RequestState {
    public Done {
        payments = List.copyOf(payments);
    }

    public static Done without(String userId) {
        return new Done(userId, List.of());
    }
}
