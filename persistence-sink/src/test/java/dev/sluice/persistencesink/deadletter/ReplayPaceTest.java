package dev.sluice.persistencesink.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplayPaceTest {
    @Test
    void aLetterWaitsUntilItIsDue() {
        var pace = new ReplayPace(10);
        assertThat(pace.pause(0, Duration.ZERO)).isZero();
        assertThat(pace.pause(1, Duration.ZERO)).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.pause(1, Duration.ofMillis(40))).isEqualTo(Duration.ofMillis(60));
        assertThat(pace.pause(1, Duration.ofMillis(400))).isZero();
    }

    @Test
    void withoutARateNothingWaits() {
        assertThat(new ReplayPace(0).pause(1_000_000, Duration.ZERO)).isZero();
    }
}
