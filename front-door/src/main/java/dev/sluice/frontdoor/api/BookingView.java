package dev.sluice.frontdoor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.frontdoor.booking.Booking;
import dev.sluice.frontdoor.http.RetryAfter;
import dev.sluice.frontdoor.line.Position;
import dev.sluice.frontdoor.line.Wait;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A booking as its buyer sees it; the same document in a 202 and at the status URL. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BookingView.Waiting.class, name = "WAITING"),
    @JsonSubTypes.Type(value = BookingView.OnHold.class, name = "HELD"),
    @JsonSubTypes.Type(value = BookingView.Refused.class, name = "REJECTED"),
    @JsonSubTypes.Type(value = BookingView.Sold.class, name = "CONFIRMED"),
    @JsonSubTypes.Type(value = BookingView.LetGo.class, name = "RELEASED"),
})
sealed interface BookingView {
    JsonFormat<BookingView> FORMAT = JsonFormat.of(BookingView.class);

    /**
     * @param position null while nothing is known of the line, or of the request's place in it
     * @param expected null while it cannot be told
     * @param seatsLeft how many are free; null while nothing is known of them
     * @param likelySoldOut whether as many people are ahead as seats are left
     * @param refreshSeconds after which asking again is likely to show something new, 1 to 30
     */
    record Waiting(
            String requestId,
            @Nullable Position position,
            @JsonProperty("wait") @Nullable Wait expected,
            @Nullable Integer seatsLeft,
            boolean likelySoldOut,
            int refreshSeconds,
            Links links)
            implements BookingView {}

    /**
     * @param number the request's exact place in the line, dense from 1
     * @param refundDue of this and the other decided ones: payments that go back to the buyer
     */
    record OnHold(
            String requestId,
            long number,
            List<String> seatIds,
            Instant expiresAt,
            Instant decidedAt,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> refundDue,
            Links links)
            implements BookingView {}

    /** @param detail one line for whoever made the request if it breaks its contract, else empty */
    record Refused(
            String requestId,
            RejectionReason reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail,
            Instant decidedAt,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> refundDue,
            Links links)
            implements BookingView {}

    record Sold(
            String requestId,
            List<String> seatIds,
            String paymentId,
            Instant decidedAt,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> refundDue,
            Links links)
            implements BookingView {}

    record LetGo(
            String requestId,
            List<String> seatIds,
            ReleaseReason reason,
            Instant decidedAt,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> refundDue,
            Links links)
            implements BookingView {}

    /**
     * Where to look next.
     *
     * @param updates null while there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Links(String self, @Nullable String updates, String line) {
        static Links of(Booking booking, boolean live) {
            return new Links(
                    Paths.booking(booking.eventId(), booking.requestId()),
                    live ? Paths.updates(booking.eventId(), booking.requestId()) : null,
                    Paths.line(booking.eventId()));
        }
    }

    /** Whole seconds. */
    default String retryAfter() {
        return switch (this) {
            case Waiting waiting -> RetryAfter.seconds(waiting.refreshSeconds());
            case OnHold held -> RetryAfter.poll();
            case Refused over -> RetryAfter.over();
            case Sold over -> RetryAfter.over();
            case LetGo over -> RetryAfter.over();
        };
    }

    static BookingView of(Booking.Decided decided) {
        Links links = Links.of(decided, true);
        List<String> due = decided.refundDue();
        return switch (decided.outcome()) {
            case Held o ->
                new OnHold(o.requestId(), o.position(), o.seatIds(), o.expiresAt(), o.decidedAt(), due, links);
            case Rejected o -> new Refused(o.requestId(), o.reason(), o.detail(), o.decidedAt(), due, links);
            case Confirmed o -> new Sold(o.requestId(), o.seatIds(), o.paymentId(), o.decidedAt(), due, links);
            case Released o -> new LetGo(o.requestId(), o.seatIds(), o.reason(), o.decidedAt(), due, links);
            case RefundDue o -> throw new IllegalStateException("A refund decides nothing about the seats");
        };
    }
}
