package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The shortest way to each reason that an outcome can carry and to each state of a line. A new one does not compile here
 * before it has a scenario.
 */
class EveryReasonTest {
    private static final SalePlan GALA = SalePlan.of("gala").seats(2);
    /** For an event without a control, in case that it is only late. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final Duration LATER = Duration.ofHours(1);

    @ParameterizedTest
    @EnumSource
    void aRequestCanBeRejectedForThisReason(RejectionReason reason) {
        try (var sale = SaleHarness.open(planFor(reason))) {
            Booking rejected = askInVain(sale, reason);
            sale.advance(PATIENCE);

            rejected.expectOutcomes(Rejected.class).expectRejected(reason);
        }
    }

    private static SalePlan planFor(RejectionReason reason) {
        return switch (reason) {
            case LIMIT_REACHED -> GALA.perUserLimit(1);
            case LINE_FULL -> GALA.opensAfter(LATER).lineLimit(1);
            case NOT_OPEN_YET -> GALA.opensAfter(LATER).options(SaleOption.REJECT_EARLY);
            case SALE_CLOSED -> GALA.closed();
            case SEAT_TAKEN,
                    SOLD_OUT,
                    NOT_ENOUGH_SEATS,
                    UNKNOWN_SEAT,
                    UNKNOWN_EVENT,
                    IDEMPOTENCY_CONFLICT,
                    INVALID_REQUEST -> GALA;
        };
    }

    private static Booking askInVain(SaleHarness sale, RejectionReason reason) {
        return switch (reason) {
            case LIMIT_REACHED, NOT_OPEN_YET, SALE_CLOSED -> sale.request("bob", "A-1", "A-2");
            case UNKNOWN_SEAT -> sale.request("bob", "Z-1");
            case NOT_ENOUGH_SEATS -> sale.requestBest("bob", 3);
            case SEAT_TAKEN, LINE_FULL -> {
                sale.request("alice", "A-1");
                yield sale.request("bob", "A-1");
            }
            case SOLD_OUT -> {
                Booking alice = sale.request("alice", "A-1", "A-2");
                sale.ticks(1);
                alice.pays();
                sale.ticks(1);
                yield sale.request("bob", "A-1");
            }
            case UNKNOWN_EVENT -> sale.send(new BookingRequested("other", "r1", "bob", List.of("A-1"), sale.now()));
            case IDEMPOTENCY_CONFLICT -> conflicting(sale);
            case INVALID_REQUEST -> invalid(sale);
        };
    }

    /**
     * A request id that comes again is dropped before it gets anywhere, so nobody can make a conflict by sending requests.
     * It is what remains if something other than the topology has written into the reserver under the same id.
     */
    private static Booking conflicting(SaleHarness sale) {
        var request = new BookingRequested("gala", "r1", "bob", List.of("A-1"), sale.now());
        sale.reserver()
                .reserveBehindTheBack(
                        "gala", "r1", "mallory", List.of("A-2"), sale.now().plusSeconds(180));
        return sale.send(request);
    }

    private static Booking invalid(SaleHarness sale) {
        var request = new BookingRequested("gala", "r1", "bob", List.of("A-1"), sale.now());
        sale.topology()
                .raw(
                        Topics.BOOKING_REQUESTS,
                        "gala",
                        "{'eventId':'gala','requestId':'r1','userId':'bob'}".replace('\'', '"'));
        return sale.send(request);
    }

    @ParameterizedTest
    @EnumSource
    void seatsCanBeReleasedForThisReason(ReleaseReason reason) {
        try (var sale = SaleHarness.open(GALA.holdSeconds(60))) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);

            switch (reason) {
                case EXPIRED -> sale.advance(Duration.ofSeconds(61));
                case DECLINED -> alice.isDeclined();
                case CANCELLED -> alice.cancels();
                case REFUNDED -> alice.pays().isRefunded();
            }
            sale.ticks(2);

            alice.expectReleased(reason);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPaymentCanComeToThisResult(PaymentResult result) {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);
            if (result == PaymentResult.REFUNDED) {
                alice.pays();
            }
            alice.settles(result, Booking.PAYMENT);
            sale.ticks(2);

            switch (result) {
                case PAID -> alice.expectConfirmed();
                case DECLINED -> alice.expectReleased(ReleaseReason.DECLINED);
                case CANCELLED -> alice.expectReleased(ReleaseReason.CANCELLED);
                case REFUNDED -> alice.expectReleased(ReleaseReason.REFUNDED);
            }
        }
    }

    @Test
    void everyKindOfOutcomeCanComeOfOneRequestOrOfItsNeighbour() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            Booking bob = sale.request("bob", "A-1");
            sale.ticks(1);
            alice.pays("p-1").pays("p-2");
            sale.ticks(1);
            alice.isRefunded();
            sale.ticks(1);

            alice.expectOutcomes(Held.class, RefundDue.class, Confirmed.class, Released.class);
            bob.expectOutcomes(Rejected.class);
            assertThat(sale.outcomes())
                    .extracting(Object::getClass)
                    .as("the kinds that there are")
                    .contains(BookingOutcome.class.getPermittedSubclasses());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineCanBeInThisState(LineState state) {
        try (var sale = SaleHarness.open(planFor(state))) {
            Booking alice = sale.request("alice", new BestSeats(null, 2, false));
            sale.ticks(1);
            switch (state) {
                case SOLD_OUT -> alice.pays();
                case REPAIRING -> sale.reserver().goDown();
                case PREPARING, SCHEDULED, OPEN, PAUSED, STANDBY, CLOSED -> {}
            }
            sale.request("bob", "A-1");
            sale.advance(Duration.ofSeconds(1));

            sale.expectState(state);
            assertThat(sale.progress().reason().isEmpty())
                    .as("without a reason")
                    .isEqualTo(state == LineState.OPEN);
        }
    }

    private static SalePlan planFor(LineState state) {
        return switch (state) {
            case PREPARING -> GALA.missingSeats(1);
            case SCHEDULED -> GALA.opensAfter(LATER);
            case PAUSED -> GALA.paused();
            case STANDBY -> GALA.options(SaleOption.STANDBY);
            case CLOSED -> GALA.closed();
            case OPEN, REPAIRING, SOLD_OUT -> GALA;
        };
    }
}
