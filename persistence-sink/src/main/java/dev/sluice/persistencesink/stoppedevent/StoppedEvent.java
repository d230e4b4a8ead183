package dev.sluice.persistencesink.stoppedevent;

import dev.sluice.contracts.booking.BookingOutcome;
import java.time.Instant;

/**
 * An event of which nothing is written until an operator releases it.
 *
 * @param requestId the request whose outcome broke the invariant
 * @param seq of that outcome
 * @param constraint what it violated
 * @param reason one line for people
 * @param salePaused true once nobody is let through to this event's seats any more
 */
public record StoppedEvent(
        String eventId,
        String requestId,
        long seq,
        String constraint,
        String reason,
        Instant stoppedAt,
        boolean salePaused) {

    /** True for the outcome that the event was stopped for; it may be met again after a crash. */
    public boolean isCausedBy(BookingOutcome outcome) {
        return outcome.requestId().equals(requestId) && outcome.seq() == seq;
    }
}
