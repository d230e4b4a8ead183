package dev.sluice.frontdoor.visit;

import dev.sluice.contracts.check.Check;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The right of one user to book at one event for a while.
 *
 * @param userId opaque; never a name, mail or phone number
 * @param expiresAt whole seconds; the visit is over from then on
 */
public record Visit(String eventId, String userId, Instant expiresAt) {
    public Visit {
        Check.id("eventId", eventId);
        Check.id("userId", userId);
        expiresAt = Check.time("expiresAt", expiresAt).truncatedTo(ChronoUnit.SECONDS);
    }
}
