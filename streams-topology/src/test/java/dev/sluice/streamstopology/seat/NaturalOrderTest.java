package dev.sluice.streamstopology.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersAreOrderedByTheirValue() {
        var names = List.of("R10", "R9", "B", "10", "A2b", "A2a", "9", "A10", "A2", "AA", "A");

        assertThat(names.stream().sorted(NaturalOrder.INSTANCE))
                .containsExactly("9", "10", "A", "A2", "A2a", "A2b", "A10", "AA", "B", "R9", "R10");
    }

    @Test
    void differentNamesAreNeverTheSame() {
        assertThat(NaturalOrder.INSTANCE.compare("07", "7")).isNotZero();
        assertThat(NaturalOrder.INSTANCE.compare("07", "8")).isNegative();
        assertThat(NaturalOrder.INSTANCE.compare("7", "7")).isZero();
    }
}
