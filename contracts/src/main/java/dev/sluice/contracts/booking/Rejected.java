package dev.sluice.contracts.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.contracts.check.Check;
import java.time.Instant;

/**
 * The buyer gets nothing, and is told why.
 *
 * @param position the request's place in the event's line, dense from 1; 0 if it was refused before it had one
 * @param detail one line for whoever made the request if it breaks its contract, else empty
 */
public record Rejected(
        String eventId,
        String requestId,
        String userId,
        long position,
        long seq,
        RejectionReason reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail,
        Instant decidedAt)
        implements BookingOutcome {
    private static final int MAX_DETAIL = 200;

    public Rejected {
        Check.id("eventId", eventId);
        Check.id("requestId", requestId);
        Check.id("userId", userId);
        Check.between("position", position, 0, Long.MAX_VALUE);
        Check.between("seq", seq, 0, Long.MAX_VALUE);
        Check.present("reason", reason);
        // Absent in the JSON of most reasons.
        detail = detail == null ? "" : Check.text("detail", detail, MAX_DETAIL);
        decidedAt = Check.time("decidedAt", decidedAt);
    }

    /** For a reason that says all. */
    public Rejected(
            String eventId,
            String requestId,
            String userId,
            long position,
            long seq,
            RejectionReason reason,
            Instant decidedAt) {
        this(eventId, requestId, userId, position, seq, reason, "", decidedAt);
    }
}
