package dev.sluice.persistencesink.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(1));

    @ParameterizedTest
    @CsvSource({"1, 50, 100", "2, 100, 200", "5, 800, 1600", "9, 12800, 25600", "10, 15000, 30000", "1000, 15000, 30000"
    })
    void pausesDoubleUpToThirtySecondsAndAreSpread(int failures, long shortest, long longest) {
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.after(failures)).isBetween(Duration.ofMillis(shortest), Duration.ofMillis(longest));
        }
    }
}
