package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a sale needs before it opens is visible before it opens, and it does not open without. */
class ReadinessScenarioTest {
    private static final Duration LATER = Duration.ofSeconds(30);
    private static final SalePlan GALA = SalePlan.of("gala").seats(2).opensAfter(LATER);

    @Test
    void aSaleThatLacksSeatsSaysSoBeforeItsOpeningAndRefusesToOpen() {
        try (var sale = SaleHarness.prepared(GALA)) {
            // Given
            sale.seat("A-1", SeatStatus.AVAILABLE, 1);
            Booking alice = sale.request("alice", "A-1");
            sale.advance(Duration.ofSeconds(1));
            sale.expectState(LineState.PREPARING, "1 of 2 seats are known");

            // When
            sale.advance(LATER);

            // Then
            sale.expectState(LineState.PREPARING, "The sale cannot open yet: 1 of 2 seats are known");
            alice.expectUndecided();
        }
    }

    @Test
    void theSeatThatWasMissingOpensIt() {
        try (var sale = SaleHarness.prepared(GALA)) {
            sale.seat("A-1", SeatStatus.AVAILABLE, 1);
            Booking alice = sale.request("alice", "A-1");
            sale.advance(LATER.plusSeconds(1));

            sale.seat("A-2", SeatStatus.AVAILABLE, 1);
            sale.ticks(2);

            alice.expectHeld("A-1");
        }
    }

    @Test
    void aSaleWhoseReserverIsNotLoadedSaysSoAndRefusesToOpen() {
        try (var sale = SaleHarness.prepared(GALA)) {
            sale.reserver().goDown();
            sale.seat("A-1", SeatStatus.AVAILABLE, 1);
            sale.seat("A-2", SeatStatus.AVAILABLE, 1);
            Booking alice = sale.request("alice", "A-1");
            sale.advance(Duration.ofSeconds(1));
            sale.expectState(LineState.PREPARING, "seats are being loaded");

            sale.advance(LATER);
            sale.expectState(LineState.PREPARING, "The sale cannot open yet: seats are being loaded");
            alice.expectUndecided();
            sale.reserver().recover();
            sale.ticks(2);

            alice.expectHeld("A-1");
        }
    }

    @Test
    void aReadySaleSaysWhenItOpens() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.advance(Duration.ofSeconds(1));

            sale.expectState(LineState.SCHEDULED, "The sale opens at " + SaleHarness.START.plus(LATER))
                    .expectSeats(2, 0, 0);
            assertThat(sale.topology().count("sluice.topology.reserver.loaded")).isEqualTo(1);
        }
    }

    @Test
    void aBlockedSeatIsKnownAndCountsAsSuch() {
        try (var sale = SaleHarness.prepared(GALA)) {
            sale.seat("A-1", SeatStatus.AVAILABLE, 1);
            sale.seat("A-2", SeatStatus.BLOCKED, 1);
            sale.advance(Duration.ofSeconds(1));

            sale.expectState(LineState.SCHEDULED).expectSeats(1, 0, 0);
        }
    }
}
