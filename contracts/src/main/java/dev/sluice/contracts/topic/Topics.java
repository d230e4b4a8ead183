package dev.sluice.contracts.topic;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.bridge.BridgeMark;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.payment.PaymentRequested;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.contracts.sale.SaleControl;
import java.util.List;

/** Every topic of Sluice. A test holds names and types against {@code topics.yaml}, which has all other facts. */
public final class Topics {
    /** By event; the offset order within an event is the order of the line. */
    public static final Topic<BookingRequested> BOOKING_REQUESTS =
            Topic.of("booking.requests.v1", BookingRequested.class);

    /** By queue and group. */
    public static final Topic<BridgeMark> BRIDGE_MARKS = Topic.of("bridge.marks.v1", BridgeMark.class);

    /** By event. */
    public static final Topic<SaleControl> SALE_CONTROLS = Topic.of("sale.controls.v1", SaleControl.class);

    /** By event, so that a seat's changes meet its reservations in one partition. */
    public static final Topic<InventoryChanged> INVENTORY_CHANGED =
            Topic.of("inventory.changed.v1", InventoryChanged.class);

    /** By event. */
    public static final Topic<PaymentRequested> PAYMENT_REQUESTS =
            Topic.of("payment.requests.v1", PaymentRequested.class);

    /** By event. */
    public static final Topic<PaymentSettled> PAYMENT_RESULTS = Topic.of("payment.results.v1", PaymentSettled.class);

    /** By event: the log that Redis and Postgres are projections of. */
    public static final Topic<BookingOutcome> BOOKING_OUTCOMES = Topic.of("booking.outcomes.v1", BookingOutcome.class);

    /** By event. */
    public static final Topic<LineProgress> LINE_PROGRESS = Topic.of("line.progress.v1", LineProgress.class);

    /** By event. */
    public static final Topic<PositionsGiven> LINE_POSITIONS = Topic.of("line.positions.v1", PositionsGiven.class);

    private Topics() {}

    public static List<Topic<?>> all() {
        return List.of(
                BOOKING_REQUESTS,
                BRIDGE_MARKS,
                SALE_CONTROLS,
                INVENTORY_CHANGED,
                PAYMENT_REQUESTS,
                PAYMENT_RESULTS,
                BOOKING_OUTCOMES,
                LINE_PROGRESS,
                LINE_POSITIONS);
    }
}
