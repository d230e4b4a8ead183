package dev.sluice.contracts.wire;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.bridge.BridgeMark;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.payment.PaymentRequested;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One example of each message; its JSON stands in {@code golden/<name>.json}. */
record WireExamples<T>(String name, JsonFormat<T> format, T message) {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123Z");

    static Stream<WireExamples<?>> all() {
        var outcomes = JsonFormat.of(BookingOutcome.class);
        var request = new BookingRequested("gala-2026", "Zk3-_a", "user-1", List.of("A-1", "A-2"), AT);
        return Stream.of(
                new WireExamples<>("booking-requested", JsonFormat.of(BookingRequested.class), request),
                new WireExamples<>(
                        "booking-envelope",
                        JsonFormat.of(BookingEnvelope.class),
                        new BookingEnvelope("gala-2026", List.of(request))),
                new WireExamples<>(
                        "booking-envelope-traced",
                        JsonFormat.of(BookingEnvelope.class),
                        new BookingEnvelope(
                                "gala-2026",
                                List.of(request),
                                List.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))),
                new WireExamples<>(
                        "positions-given",
                        JsonFormat.of(PositionsGiven.class),
                        new PositionsGiven("gala-2026", 7, List.of("Zk3-_a", "Zk3-_b"), AT)),
                new WireExamples<>(
                        "booking-requested-best",
                        JsonFormat.of(BookingRequested.class),
                        new BookingRequested(
                                "gala-2026", "Zk3-_a", "user-1", List.of(), new BestSeats("A", 2, false), AT)),
                new WireExamples<>(
                        "held",
                        outcomes,
                        new Held("gala-2026", "Zk3-_a", "user-1", 7, 3, List.of("A-1"), AT.plusSeconds(180), AT)),
                new WireExamples<>(
                        "rejected",
                        outcomes,
                        new Rejected("gala-2026", "Zk3-_a", "user-1", 8, 3, RejectionReason.SEAT_TAKEN, AT)),
                new WireExamples<>(
                        "rejected-detail",
                        outcomes,
                        new Rejected(
                                "gala-2026",
                                "Zk3-_a",
                                "user-1",
                                0,
                                3,
                                RejectionReason.INVALID_REQUEST,
                                "seatIds is missing",
                                AT)),
                new WireExamples<>(
                        "refund-due", outcomes, new RefundDue("gala-2026", "Zk3-_a", "user-1", 4, "pay-1", AT)),
                new WireExamples<>(
                        "confirmed",
                        outcomes,
                        new Confirmed("gala-2026", "Zk3-_a", "user-1", 4, List.of("A-1"), "pay-1", AT)),
                new WireExamples<>(
                        "released",
                        outcomes,
                        new Released("gala-2026", "Zk3-_a", "user-1", 4, List.of("A-1"), ReleaseReason.EXPIRED, AT)),
                new WireExamples<>(
                        "sale-control",
                        JsonFormat.of(SaleControl.class),
                        new SaleControl("gala-2026", SaleState.OPEN, AT, 500, 100, 10, 4, 180, 100_000, "op-1", AT)),
                new WireExamples<>(
                        "sale-control-options",
                        JsonFormat.of(SaleControl.class),
                        new SaleControl(
                                "gala-2026",
                                SaleState.OPEN,
                                AT,
                                500,
                                100,
                                10,
                                4,
                                180,
                                100_000,
                                Set.of(SaleOption.STANDBY, SaleOption.REJECT_EARLY),
                                "The lights are being mended; we open a little later",
                                "op-1",
                                AT)),
                new WireExamples<>(
                        "line-progress",
                        JsonFormat.of(LineProgress.class),
                        new LineProgress("gala-2026", LineState.OPEN, "", 2000, 300, 100, 98, 200, 250, 50, AT)),
                new WireExamples<>(
                        "inventory-changed",
                        JsonFormat.of(InventoryChanged.class),
                        new InventoryChanged("gala-2026", "A-1", "A", "1", 1, SeatStatus.AVAILABLE, 110_000, "KRW", 1)),
                new WireExamples<>(
                        "payment-requested",
                        JsonFormat.of(PaymentRequested.class),
                        new PaymentRequested(
                                "gala-2026", "Zk3-_a", "user-7", List.of("A-1", "A-2"), 220_000L, "KRW", AT, AT)),
                new WireExamples<>(
                        "payment-settled",
                        JsonFormat.of(PaymentSettled.class),
                        new PaymentSettled("gala-2026", "Zk3-_a", "pay-1", PaymentResult.PAID, AT)),
                new WireExamples<>(
                        "bridge-mark",
                        JsonFormat.of(BridgeMark.class),
                        new BridgeMark("requests-1700000000", "gala-2026", "18891234567890123456", AT)));
    }

    @Override
    public String toString() {
        return name;
    }
}
