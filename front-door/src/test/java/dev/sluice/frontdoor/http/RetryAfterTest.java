package dev.sluice.frontdoor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    @Test
    void everySecondOfTheRangeIsDrawn() {
        var random = new Random(1);

        assertThat(Stream.generate(() -> RetryAfter.draw(random, 1, 3)).limit(100))
                .containsOnly("1", "2", "3")
                .contains("1", "2", "3");
    }

    @Test
    void nobodyIsToldToReturnBeforeItsTime() {
        var now = Instant.parse("2026-05-01T10:00:00Z");

        assertThat(RetryAfter.until(now.plusSeconds(90), now)).isEqualTo("90");
        assertThat(RetryAfter.until(now.plusSeconds(1).plusNanos(1), now)).isEqualTo("2");
        assertThat(RetryAfter.until(now.plusMillis(1), now)).isEqualTo("1");
        assertThat(RetryAfter.until(now.plusNanos(1), now)).isEqualTo("1");
    }

    @Test
    void whoHasToWaitIsNotToldToReturnTooSoon() {
        assertThat(RetryAfter.after(Duration.ofMillis(1))).isEqualTo("1");
        assertThat(RetryAfter.after(Duration.ofMillis(1_001))).isEqualTo("2");
    }
}
