package dev.sluice.frontdoor.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private static final Instant T0 = Instant.parse("2026-05-01T10:00:00Z");
    private static final PaceSettings PACE = new PaceSettings(60, 3, 100);

    private Instant now = T0;
    private final Allowances allowances = new Allowances(PACE, () -> now);

    @Test
    void aQuietCallerMayCallABurstAndThenAtAnEvenRate() {
        assertThat(allowances.take("a")).isEmpty();
        assertThat(allowances.take("a")).isEmpty();
        assertThat(allowances.take("a")).isEmpty();
        assertThat(allowances.take("a")).contains(Duration.ofSeconds(1));

        now = T0.plusMillis(400);
        assertThat(allowances.take("a")).contains(Duration.ofMillis(600));

        now = T0.plusSeconds(1);
        assertThat(allowances.take("a")).isEmpty();
        assertThat(allowances.take("a")).isPresent();
    }

    @Test
    void refusedCallsCostNothing() {
        IntStream.range(0, 1_000).forEach(i -> allowances.take("a"));

        now = T0.plusSeconds(1);

        assertThat(allowances.take("a")).isEmpty();
    }

    @Test
    void callersDoNotCountForEachOther() {
        IntStream.range(0, 10).forEach(i -> allowances.take("a"));

        assertThat(allowances.take("b")).isEmpty();
    }

    @Test
    void nothingIsSavedUpBeyondTheBurst() {
        allowances.take("a");
        now = T0.plusSeconds(3_600);

        assertThat(IntStream.range(0, 10)
                        .filter(i -> allowances.take("a").isEmpty())
                        .count())
                .isEqualTo(3);
    }

    @Test
    void aClockThatIsSetBackTakesNothingAway() {
        allowances.take("a");
        now = T0.minusSeconds(60);

        assertThat(allowances.take("a")).isEmpty();
        assertThat(allowances.take("a")).isEmpty();
        assertThat(allowances.take("a")).isPresent();
    }
}
