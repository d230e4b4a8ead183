package dev.sluice.contracts.booking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * What became of a request. {@link Held} and {@link Rejected} are decisions, and a request gets exactly one of them;
 * {@link Confirmed} and {@link Released} end a hold, and {@link RefundDue} returns a payment that has nothing to pay for.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Held.class, name = "held"),
    @JsonSubTypes.Type(value = Rejected.class, name = "rejected"),
    @JsonSubTypes.Type(value = Confirmed.class, name = "confirmed"),
    @JsonSubTypes.Type(value = Released.class, name = "released"),
    @JsonSubTypes.Type(value = RefundDue.class, name = "refund-due"),
})
public sealed interface BookingOutcome permits Held, Rejected, Confirmed, Released, RefundDue {
    String eventId();

    String requestId();

    String userId();

    /**
     * The event's mutation number. Every change of a seat's owner has its own, dense from 1; a rejection and a refund
     * change nothing and carry the number the event stood at, 0 before the first change.
     */
    long seq();

    /** When the topology decided, millisecond grain. */
    Instant decidedAt();
}
