package dev.sluice.frontdoor.http;

import static org.assertj.core.api.Assertions.assertThat;

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
}
