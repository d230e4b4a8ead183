package dev.sluice.persistencesink.payment;

import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides what becomes of the payment for a hold. Immutable, thread-safe.
 *
 * @param delay from the hold to the payment, or from the hold's end to it if the buyer is late
 */
record SimulatedBuyer(PaymentMix mix, Duration delay) {
    /** Empty if the buyer never pays; {@code settledAt} is when the result is due. */
    Optional<PaymentSettled> pay(Held held) {
        Instant inTime = held.decidedAt().plus(delay);
        return switch (mix.modeOf(held.requestId())) {
            case SUCCESS -> Optional.of(settled(held, PaymentResult.PAID, inTime));
            case DECLINE -> Optional.of(settled(held, PaymentResult.DECLINED, inTime));
            case LATE ->
                Optional.of(settled(held, PaymentResult.PAID, held.expiresAt().plus(delay)));
            case NEVER -> Optional.empty();
        };
    }

    private static PaymentSettled settled(Held held, PaymentResult result, Instant at) {
        return new PaymentSettled(held.eventId(), held.requestId(), paymentId(held), result, at);
    }

    /** One hold, one payment: a result that is sent twice is the same payment. */
    private static String paymentId(Held held) {
        String name = held.eventId() + "/" + held.requestId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
