package dev.sluice.salerunner.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisagreementsTest {
    @Test
    void areNoneWhenAllThreeNameTheSameOwner() {
        var owners = Map.of("1", "a", "2", "b");
        assertThat(Disagreements.count(owners, owners, owners)).isZero();
    }

    @Test
    void countEverySeatOnWhichAnyOneDiffers() {
        var log = Map.of("1", "a", "2", "b");
        assertThat(Disagreements.count(log, Map.of("1", "a"), log)).isEqualTo(1);
        assertThat(Disagreements.count(log, log, Map.of("1", "x", "2", "b"))).isEqualTo(1);
        assertThat(Disagreements.count(Map.of(), Map.of("3", "a"), Map.of())).isEqualTo(1);
        assertThat(Disagreements.count(log, Map.of(), Map.of("3", "a"))).isEqualTo(3);
    }
}
