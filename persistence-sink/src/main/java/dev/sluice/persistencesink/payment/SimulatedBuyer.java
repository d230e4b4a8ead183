package dev.sluice.persistencesink.payment;

import dev.sluice.contracts.payment.PaymentRequested;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides what becomes of a payment. Immutable, thread-safe.
 *
 * @param delay from the request to the payment, or from the hold's end to it if the buyer is late
 */
record SimulatedBuyer(PaymentMix mix, Duration delay) {
    /** Empty if the buyer never pays; {@code settledAt} is when the result is due. */
    Optional<PaymentSettled> pay(PaymentRequested request) {
        Instant inTime = request.requestedAt().plus(delay);
        Instant tooLate = request.expiresAt().plus(delay);
        return switch (mix.modeOf(request.requestId())) {
            case SUCCESS -> Optional.of(settled(request, PaymentResult.PAID, inTime));
            case DECLINE -> Optional.of(settled(request, PaymentResult.DECLINED, inTime));
            case LATE -> Optional.of(settled(request, PaymentResult.PAID, tooLate));
            case NEVER -> Optional.empty();
        };
    }

    private static PaymentSettled settled(PaymentRequested request, PaymentResult result, Instant at) {
        return new PaymentSettled(request.eventId(), request.requestId(), paymentId(request), result, at);
    }

    /** One request, one payment: a result that is sent twice is the same payment. */
    private static String paymentId(PaymentRequested request) {
        String name = request.eventId() + "/" + request.requestId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
