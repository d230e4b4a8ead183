package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What happens when the machine's clock is set forward; Kafka's driver cannot set it back. */
class ClockScenarioTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final SalePlan GALA = SalePlan.of("gala").seats(100).holdSeconds(180);

    @Test
    void aStepForwardLetsNoMoreThroughThanTheBurst() {
        try (var sale = SaleHarness.open(GALA.gate(10, 5))) {
            send(sale, 50);
            sale.advance(Duration.ofSeconds(1));
            int before = sale.outcomes().size();

            sale.topology().stepClock(HOUR);

            assertThat(held(sale)).isEqualTo(before + 5);
        }
    }

    private static long held(SaleHarness sale) {
        return sale.outcomes().stream().filter(Held.class::isInstance).count();
    }

    @Test
    void aStepForwardOverTheEndOfAHoldEndsIt() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);

            sale.topology().stepClock(HOUR);
            sale.advance(Duration.ofSeconds(1));

            alice.expectReleased(ReleaseReason.EXPIRED);
        }
    }

    private static void send(SaleHarness sale, int people) {
        for (int buyer = 1; buyer <= people; buyer++) {
            sale.request("user-" + buyer, "A-" + buyer);
        }
    }
}
