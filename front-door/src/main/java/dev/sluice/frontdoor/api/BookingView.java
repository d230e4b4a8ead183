package dev.sluice.frontdoor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import dev.sluice.frontdoor.line.LineBoard;
import dev.sluice.frontdoor.line.Position;
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

    /** @param position null while nothing is known of the line */
    record Waiting(String requestId, @Nullable Position position, Links links) implements BookingView {}

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

    /** Where to look next. */
    record Links(String self, String updates, String line) {
        static Links of(Booking booking) {
            return new Links(
                    Paths.booking(booking.eventId(), booking.requestId()),
                    Paths.updates(booking.eventId(), booking.requestId()),
                    Paths.line(booking.eventId()));
        }
    }

    static BookingView of(Booking booking, LineBoard lines) {
        return switch (booking) {
            case Booking.Waiting waiting -> waiting(waiting, lines);
            case Booking.Decided decided -> decided(decided, Links.of(booking));
        };
    }

    private static Waiting waiting(Booking.Waiting waiting, LineBoard lines) {
        Position position = waiting.place()
                .flatMap(place -> lines.latest(waiting.eventId()).map(progress -> Position.of(place, progress)))
                .orElse(null);
        return new Waiting(waiting.requestId(), position, Links.of(waiting));
    }

    private static BookingView decided(Booking.Decided decided, Links links) {
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
