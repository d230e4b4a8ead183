package dev.sluice.frontdoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshTest {
    @ParameterizedTest
    @CsvSource({"0, 1, 2", "19, 1, 2", "60, 6, 10", "200, 20, 30", "100000, 20, 30"})
    void theNearerTheTurnTheSoonerAndNotAllAtOnce(int expectedSeconds, int min, int max) {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> Refresh.seconds("request-" + i, Duration.ofSeconds(expectedSeconds))))
                .allMatch(seconds -> seconds >= min && seconds <= max)
                .contains(min, max);
    }

    @Test
    void oneRequestIsToldTheSameForTheSame() {
        assertThat(Refresh.seconds("r-1", Duration.ofMinutes(5)))
                .isEqualTo(Refresh.seconds("r-1", Duration.ofMinutes(5)));
    }
}
