package dev.sluice.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchResultTest {
    private final BenchResult result = new BenchResult("sale", 3000, "decisions/s", 1500, Map.of("held", 7));

    @Test
    void jsonIsOneObjectOnOneLine() {
        assertThat(result.toJson())
                .isEqualTo("{\"bench\":\"sale\",\"value\":3000.0,\"unit\":\"decisions/s\",\"baseline\":1500.0,"
                        + "\"ratio\":2.0,\"held\":7}");
    }

    @Test
    void tableNamesTheUnitTheBaselineAndTheRest() {
        assertThat(result.toTable()).contains("decisions/s", "3,000.00", "baseline", "1,500.00", "2.00", "held");
    }

    @Test
    void withoutABaselineThereIsNoRatio() {
        assertThat(new BenchResult("b", 1, "s", 0, Map.of()).ratio()).isZero();
    }
}
