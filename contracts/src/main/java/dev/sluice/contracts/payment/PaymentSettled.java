package dev.sluice.contracts.payment;

import dev.sluice.contracts.check.Check;
import java.time.Instant;

/** The payment for one hold came to an end. */
public record PaymentSettled(
        String eventId, String requestId, String paymentId, PaymentResult result, Instant settledAt) {
    public PaymentSettled {
        Check.id("eventId", eventId);
        Check.id("requestId", requestId);
        Check.id("paymentId", paymentId);
        Check.present("result", result);
        settledAt = Check.time("settledAt", settledAt);
    }
}
