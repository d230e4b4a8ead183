package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala");

    @Test
    void firstComeFirstServed() {
        try (var sale = SaleHarness.open(GALA.seats(200).gate(500, 10))) {
            List<Booking> buyers = send(sale, 200);

            sale.advance(Duration.ofSeconds(1));

            assertThat(sale.outcomes())
                    .extracting(BookingOutcome::requestId)
                    .isEqualTo(buyers.stream().map(Booking::requestId).toList());
            assertThat(held(sale))
                    .extracting(Held::position)
                    .isSorted()
                    .startsWith(1L)
                    .endsWith(200L);
            assertThat(held(sale))
                    .extracting(Held::seq)
                    .isSorted()
                    .startsWith(1L)
                    .endsWith(200L);
        }
    }

    @Test
    void everybodyIsToldTheirPositionBeforeTheyAreDecided() {
        try (var sale = SaleHarness.open(GALA.seats(1200).gate(1, 1))) {
            List<Booking> buyers = send(sale, 1200);

            sale.ticks(2);

            assertThat(sale.positions()).extracting(PositionsGiven::first).containsExactly(1L, 501L, 1001L);
            assertThat(sale.positions().stream().flatMap(some -> some.requestIds().stream()))
                    .isEqualTo(buyers.stream().map(Booking::requestId).toList());
        }
    }

    @Test
    void nobodyIsToldAPositionWhoIsNotInTheLine() {
        try (var sale = SaleHarness.open(GALA.seats(3).gate(1, 1).lineLimit(1))) {
            List<Booking> buyers = send(sale, 3);

            sale.ticks(2);

            assertThat(sale.positions().stream().flatMap(some -> some.requestIds().stream()))
                    .containsExactly(buyers.get(0).requestId());
        }
    }

    @Test
    void theGateKeepsItsRateInEveryWindow() {
        try (var sale = SaleHarness.open(GALA.seats(1000).gate(100, 5))) {
            send(sale, 1000);

            sale.advance(Duration.ofSeconds(8));

            assertThat(sale.outcomes()).hasSizeBetween(785, 805);
            assertThat(mostInASecond(held(sale))).isLessThanOrEqualTo(105);
        }
    }

    private static int mostInASecond(List<Held> held) {
        List<Instant> times = held.stream().map(Held::decidedAt).toList();
        return times.stream()
                .mapToInt(start -> (int) times.stream()
                        .filter(time -> !time.isBefore(start) && time.isBefore(start.plusSeconds(1)))
                        .count())
                .max()
                .orElse(0);
    }

    @Test
    void nobodyPassesBeforeTheOpening() {
        try (var sale = SaleHarness.open(GALA.opensAfter(Duration.ofSeconds(30)))) {
            Booking alice = sale.request("alice", "A-1");
            sale.advance(Duration.ofSeconds(29));
            alice.expectUndecided();
            sale.expectState(LineState.SCHEDULED);

            sale.advance(Duration.ofSeconds(1));

            alice.expectHeld();
            assertThat(alice.decision().decidedAt()).isEqualTo(SaleHarness.START.plusSeconds(30));
        }
    }

    @Test
    void whoeverComesBeforeTheControlWaitsForItAWhile() {
        try (var sale = SaleHarness.open(GALA)) {
            var early = sale.send(new BookingRequested("other", "r1", "alice", List.of("A-1"), sale.now()));
            sale.advance(Duration.ofSeconds(4));
            early.expectUndecided();

            sale.advance(Duration.ofSeconds(2));

            early.expectRejected(RejectionReason.UNKNOWN_EVENT);
        }
    }

    @Test
    void aRequestThatComesAgainIsDroppedWaitingOrDecided() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1").again();
            sale.ticks(1);
            alice.again();
            sale.ticks(1);

            alice.expectOutcomes(Held.class);
            assertThat(sale.topology().count("sluice.topology.requests.repeated"))
                    .isEqualTo(2);
        }
    }

    private static List<Booking> send(SaleHarness sale, int people) {
        var bookings = new ArrayList<Booking>();
        for (int buyer = 1; buyer <= people; buyer++) {
            bookings.add(sale.request("user-" + buyer, "A-" + buyer));
        }
        return bookings;
    }

    private static List<Held> held(SaleHarness sale) {
        return sale.outcomes().stream().map(Held.class::cast).toList();
    }
}
