package dev.sluice.persistencesink.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.Released;
import dev.sluice.persistencesink.notification.NotificationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outcome as columns of the schema. */
record OutcomeRow(
        BookingOutcome outcome,
        String state,
        @Nullable Long position,
        List<String> seatIds,
        @Nullable String reason,
        @Nullable String paymentId,
        @Nullable Instant expiresAt) {
    /** The only one that is no state of a booking. */
    private static final String REFUND_DUE = "REFUND_DUE";

    static OutcomeRow of(BookingOutcome outcome) {
        return switch (outcome) {
            case Held held ->
                new OutcomeRow(held, "HELD", held.position(), held.seatIds(), null, null, held.expiresAt());
            case Rejected rejected ->
                new OutcomeRow(
                        rejected,
                        "REJECTED",
                        rejected.position() == 0 ? null : rejected.position(),
                        List.of(),
                        rejected.reason().name(),
                        null,
                        null);
            case Confirmed confirmed ->
                new OutcomeRow(confirmed, "CONFIRMED", null, confirmed.seatIds(), null, confirmed.paymentId(), null);
            case Released released ->
                new OutcomeRow(
                        released,
                        "RELEASED",
                        null,
                        released.seatIds(),
                        released.reason().name(),
                        null,
                        null);
            case RefundDue refund ->
                new OutcomeRow(refund, REFUND_DUE, null, List.of(), null, refund.paymentId(), null);
        };
    }

    /** Ids hold no comma: this is how a list of lists gets through {@code unnest}, which has no ragged arrays. */
    String joinedSeatIds() {
        return String.join(",", seatIds);
    }

    /** The template that the buyer is told with. */
    String kind() {
        return switch (outcome) {
            case Held held -> "booking.held.v1";
            case Rejected rejected -> "booking.rejected.v1";
            case Confirmed confirmed -> "booking.confirmed.v1";
            case Released released -> "booking.released.v1";
            case RefundDue refund -> "booking.refund-due.v1";
        };
    }

    /** A booking may have several payments to return; of everything else it has one. */
    UUID notificationId() {
        return outcome instanceof RefundDue refund
                ? NotificationId.of(refund.eventId(), refund.requestId(), kind(), refund.paymentId())
                : NotificationId.of(outcome.eventId(), outcome.requestId(), kind());
    }
}
