package dev.sluice.salerunner.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CrowdPlanTest {
    private static final Duration SPAN = Duration.ofSeconds(3);
    private static final List<String> SEATS = List.of("1", "2", "3", "4");

    @Test
    void theSameSeedDrawsTheSameCrowd() {
        assertThat(CrowdPlan.draw(7, 100, SPAN, SEATS)).isEqualTo(CrowdPlan.draw(7, 100, SPAN, SEATS));
        assertThat(CrowdPlan.draw(7, 100, SPAN, SEATS)).isNotEqualTo(CrowdPlan.draw(8, 100, SPAN, SEATS));
    }

    @Test
    void everybodyComesWithinTheSpanAndSomePressTwice() {
        var plans = CrowdPlan.draw(1, 2000, SPAN, SEATS);
        assertThat(plans).allSatisfy(plan -> {
            assertThat(plan.arrival()).isBetween(Duration.ZERO, SPAN);
            assertThat(SEATS).containsAll(plan.seatIds());
            assertThat(plan.seatIds().isEmpty()).isEqualTo(plan.best() > 0);
        });
        assertThat(plans).anySatisfy(plan -> assertThat(plan.together()).isTrue());
        assertThat(plans).anySatisfy(plan -> assertThat(plan.best()).isPositive());
        assertThat(plans).anySatisfy(plan -> assertThat(plan.best()).isZero());
        assertThat(plans).anySatisfy(plan -> {
            assertThat(plan.together()).isFalse();
            assertThat(plan.presses()).isEqualTo(2);
        });
        Set<String> keys = plans.stream().map(BuyerPlan::idempotencyKey).collect(Collectors.toSet());
        assertThat(keys).hasSize(2000);
    }
}
