package dev.sluice.contracts.booking;

import dev.sluice.contracts.check.Check;
import java.time.Instant;

/**
 * A payment came for seats that the buyer no longer has, or a second one for seats that are paid for: the money has to go
 * back. No seat changes its owner. Once for each payment.
 *
 * @param paymentId the payment to return
 */
public record RefundDue(String eventId, String requestId, String userId, long seq, String paymentId, Instant decidedAt)
        implements BookingOutcome {
    public RefundDue {
        Check.id("eventId", eventId);
        Check.id("requestId", requestId);
        Check.id("userId", userId);
        Check.between("seq", seq, 0, Long.MAX_VALUE);
        Check.id("paymentId", paymentId);
        decidedAt = Check.time("decidedAt", decidedAt);
    }
}
