package dev.sluice.contracts.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hold is to be paid for; may be sent more than once. Whoever takes payments answers with a {@link PaymentSettled} of
 * the same event and request, and treats the two together as the payment's idempotency key.
 *
 * @param amount what the seats cost together, in minor units of {@code currency}; absent, like the currency, if the
 *     price of one of them is not known here or if they are sold in several currencies
 * @param currency three capital letters, ISO 4217
 * @param expiresAt a payment that settles later is returned
 */
public record PaymentRequested(
        String eventId,
        String requestId,
        String userId,
        List<String> seatIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long amount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String currency,
        Instant expiresAt,
        Instant requestedAt) {
    public PaymentRequested {
        Check.id("eventId", eventId);
        Check.id("requestId", requestId);
        Check.id("userId", userId);
        seatIds = Check.seats("seatIds", seatIds);
        if ((amount == null) != (currency == null)) {
            throw new InvalidMessage("amount and currency must come together");
        }
        if (amount != null && currency != null) {
            Check.between("amount", amount, 0, Long.MAX_VALUE);
            Check.currency("currency", currency);
        }
        expiresAt = Check.time("expiresAt", expiresAt);
        requestedAt = Check.time("requestedAt", requestedAt);
    }
}
