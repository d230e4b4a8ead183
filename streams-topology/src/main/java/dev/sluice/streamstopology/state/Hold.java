package dev.sluice.streamstopology.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats kept for a request, or sold to it.
 *
 * @param seq the mutation that granted it
 * @param sold whether it was paid for
 * @param pending the end it is about to come to, null if none is decided: kept here, so that a payment that meets an
 *     unavailable reserver is not lost
 */
public record Hold(
        String userId,
        List<String> seatIds,
        Instant expiresAt,
        long seq,
        boolean sold,
        @Nullable PendingEnd pending) {
    public Hold {
        seatIds = List.copyOf(seatIds);
    }

    public Hold endingWith(PendingEnd end) {
        return new Hold(userId, seatIds, expiresAt, seq, sold, end);
    }

    public Hold paid() {
        return new Hold(userId, seatIds, expiresAt, seq, true, null);
    }
}
