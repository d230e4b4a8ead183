package dev.sluice.contracts.sale;

import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import java.time.Instant;
import java.util.List;

/**
 * The exact positions that requests of one event were given in its line: dense, from {@code first} on, in the order of
 * {@code requestIds}. One record for many requests. After a restart those who still wait are told again.
 *
 * @param first the position of the first request, 1 or more
 * @param requestIds 1 to 500
 */
public record PositionsGiven(String eventId, long first, List<String> requestIds, Instant givenAt) {
    public static final int MAX_REQUESTS = 500;

    public PositionsGiven {
        Check.id("eventId", eventId);
        Check.between("first", first, 1, Long.MAX_VALUE);
        requestIds = List.copyOf(Check.present("requestIds", requestIds));
        Check.between("requestIds", requestIds.size(), 1, MAX_REQUESTS);
        for (String requestId : requestIds) {
            if (!Check.isId(requestId)) {
                throw new InvalidMessage("requestIds must all be ids");
            }
        }
        givenAt = Check.time("givenAt", givenAt);
    }
}
