package dev.sluice.streamstopology.example;

import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReturnedSeatTest {
    private static final SalePlan GALA =
            SalePlan.of("gala").section("B", 1, 2).holdSeconds(60).options(SaleOption.STANDBY);

    @Test
    void aSeatThatNobodyPaidForGoesToTheNextInLine() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.requestBest("alice", 2);
            sale.ticks(1);
            Booking bob = sale.request("bob", "B-1-2");
            alice.expectHeld("B-1-1", "B-1-2");

            sale.advance(Duration.ofSeconds(61));

            alice.expectReleased(ReleaseReason.EXPIRED);
            bob.expectHeld("B-1-2");
        }
    }
}
