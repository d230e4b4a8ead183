package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people who wait are told. */
class ProgressScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala");

    @Test
    void progressSaysHowTheLineStands() {
        try (var sale = SaleHarness.open(GALA.gate(10, 1))) {
            send(sale, 5);
            sale.advance(Duration.ofMillis(480));

            var progress = sale.progress();
            sale.expectState(LineState.OPEN, "");
            assertThat(progress.tail()).isEqualTo(5);
            assertThat(progress.admitted()).isEqualTo(progress.seatsHeld()).isBetween(1L, 5L);
            assertThat(progress.seatsFree()).isEqualTo(10 - progress.seatsHeld());
        }
    }

    @Test
    void progressSaysHowFastTheLineReallyMoves() {
        try (var sale = SaleHarness.open(GALA.seats(100).gate(40, 1))) {
            send(sale, 100);
            sale.advance(Duration.ofSeconds(2));
            assertThat(sale.progress().ratePerSecond()).isEqualTo(40);
            // To a tenth of a second, of which the last one has just begun.
            assertThat(sale.progress().measuredPerSecond()).isBetween(36, 40);

            sale.reserver().goDown();
            sale.advance(Duration.ofSeconds(2));

            assertThat(sale.progress().ratePerSecond()).isEqualTo(40);
            assertThat(sale.progress().measuredPerSecond()).isZero();
        }
    }

    @Test
    void nothingIsReportedAsLongAsNothingChanges() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.request("alice", "A-1");
            sale.advance(Duration.ofSeconds(3));
            List<LineProgress> before = List.copyOf(sale.reports());

            sale.advance(Duration.ofSeconds(60));

            assertThat(sale.reports()).isEqualTo(before);
        }
    }

    private static List<Booking> send(SaleHarness sale, int people) {
        var bookings = new ArrayList<Booking>();
        for (int buyer = 1; buyer <= people; buyer++) {
            bookings.add(sale.request("user-" + buyer, "A-" + buyer));
        }
        return bookings;
    }
}
