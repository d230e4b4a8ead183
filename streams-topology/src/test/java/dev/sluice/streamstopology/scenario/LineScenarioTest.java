package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala");
    private static final Duration TICK = Duration.ofMillis(10);

    @Test
    void firstComeFirstServed() {
        try (var sale = SaleHarness.open(GALA.seats(200).gate(500, 10))) {
            // Given
            var requests = new ArrayList<String>();
            for (int buyer = 1; buyer <= 200; buyer++) {
                requests.add(sale.request("user-" + buyer, "A-" + buyer));
            }

            // When
            sale.advance(Duration.ofSeconds(1));

            // Then
            assertThat(sale.outcomes()).extracting(BookingOutcome::requestId).isEqualTo(requests);
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
    void theGateKeepsItsRateInEveryWindow() {
        try (var sale = SaleHarness.open(GALA.seats(1000).gate(100, 5))) {
            for (int buyer = 1; buyer <= 1000; buyer++) {
                sale.request("user-" + buyer, "A-" + buyer);
            }

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
    void aChangedRateAppliesFromThenOn() {
        try (var sale = SaleHarness.open(GALA.seats(300).gate(10, 1))) {
            for (int buyer = 1; buyer <= 300; buyer++) {
                sale.request("user-" + buyer, "A-" + buyer);
            }
            sale.advance(Duration.ofSeconds(1));
            int slow = sale.outcomes().size();

            sale.change(plan -> plan.gate(200, 1));
            sale.advance(Duration.ofSeconds(1));

            assertThat(slow).isBetween(10, 11);
            assertThat(sale.outcomes().size() - slow).isBetween(196, 204);
        }
    }

    @Test
    void aRequestThatComesAgainIsDroppedWaitingOrDecided() {
        try (var sale = SaleHarness.open(GALA)) {
            var request = new BookingRequested("gala", "r1", "alice", List.of("A-1"), SaleHarness.START);
            sale.send(request);
            sale.send(request);
            sale.advance(TICK);
            sale.send(request);
            sale.advance(TICK);

            assertThat(sale.outcomes()).hasSize(1);
            assertThat(sale.topology().count("sluice.topology.requests.repeated"))
                    .isEqualTo(2);
        }
    }

    @Test
    void aPauseKeepsEverybodysPlace() {
        try (var sale = SaleHarness.open(GALA.gate(100, 1))) {
            sale.change(SalePlan::paused);
            String alice = sale.request("alice", "A-1");
            String bob = sale.request("bob", "A-2");
            sale.advance(Duration.ofSeconds(1));
            assertThat(sale.outcomes()).isEmpty();
            assertThat(sale.progress().state()).isEqualTo(LineState.PAUSED);

            sale.change(SalePlan::resumed);
            sale.advance(Duration.ofSeconds(1));

            assertThat(sale.outcomes()).extracting(BookingOutcome::requestId).containsExactly(alice, bob);
        }
    }

    @Test
    void nobodyPassesBeforeTheOpening() {
        try (var sale = SaleHarness.open(GALA.opensAfter(Duration.ofSeconds(30)))) {
            sale.request("alice", "A-1");
            sale.advance(Duration.ofSeconds(29));
            assertThat(sale.outcomes()).isEmpty();
            assertThat(sale.progress().state()).isEqualTo(LineState.SCHEDULED);

            sale.advance(Duration.ofSeconds(1));

            assertThat(held(sale)).hasSize(1);
            assertThat(held(sale).getFirst().decidedAt()).isEqualTo(SaleHarness.START.plusSeconds(30));
        }
    }

    @Test
    void progressSaysHowTheLineStands() {
        try (var sale = SaleHarness.open(GALA.seats(10).gate(10, 1))) {
            for (int buyer = 1; buyer <= 5; buyer++) {
                sale.request("user-" + buyer, "A-" + buyer);
            }
            sale.advance(Duration.ofMillis(480));

            var progress = sale.progress();
            assertThat(progress.state()).isEqualTo(LineState.OPEN);
            assertThat(progress.tail()).isEqualTo(5);
            assertThat(progress.admitted()).isEqualTo(progress.seatsHeld()).isBetween(1L, 5L);
            assertThat(progress.seatsFree()).isEqualTo(10 - progress.seatsHeld());
        }
    }

    private static List<Held> held(SaleHarness sale) {
        return sale.outcomes().stream().map(Held.class::cast).toList();
    }
}
