package dev.sluice.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {
    @Test
    void readsWhatIsGivenAndFallsBackOtherwise() {
        var options = BenchOptions.parse(List.of("buyers=50"));
        assertThat(options.integer("buyers", 1, 1, 100)).isEqualTo(50);
        assertThat(options.integer("seats", 7, 1, 100)).isEqualTo(7);
        options.refuseOthers();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> BenchOptions.parse(List.of("buyers")))
                .hasMessage("'buyers' is no option; options look like buyers=5000");
        assertThatThrownBy(() -> BenchOptions.parse(List.of("buyers=many")).integer("buyers", 1, 1, 9))
                .hasMessage("buyers is 'many'; it must be a whole number from 1 to 9");
        assertThatThrownBy(() -> BenchOptions.parse(List.of("buyers=10")).integer("buyers", 1, 1, 9))
                .isInstanceOf(InvalidBenchOption.class);
        assertThatThrownBy(() -> BenchOptions.parse(List.of("oops=1")).refuseOthers())
                .hasMessage("this bench has no option oops");
    }
}
