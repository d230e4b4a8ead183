package dev.sluice.ingestbridge.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.ingestbridge.model.VirtualTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final VirtualTime time = new VirtualTime();
    private final Breaker breaker = new Breaker(time, new Backoff(new Random(1)));

    @Test
    void staysClosedUntilSeveralFailInARow() {
        for (int i = 1; i < Breaker.FAILURES_TO_OPEN; i++) {
            breaker.failed();
        }
        breaker.succeeded();
        breaker.failed();

        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.pause()).isZero();
    }

    @Test
    void letsOneTryAfterEachPause() {
        open();

        time.sleep(breaker.pause());

        assertThat(breaker.pause()).as("the first who asks").isZero();
        assertThat(breaker.pause()).as("the others").isPositive();
        time.sleep(breaker.pause());
        assertThat(breaker.pause())
                .as("the next, if the first found nothing to try")
                .isZero();
    }

    @Test
    void pausesLongerAfterEachFailedTryAndClosesWithASuccess() {
        open();
        for (int i = 0; i < 10; i++) {
            breaker.failed();
        }
        assertThat(breaker.pause()).isBetween(Backoff.LONGEST.dividedBy(2), Backoff.LONGEST);

        breaker.succeeded();

        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.pause()).isZero();
    }

    private void open() {
        for (int i = 0; i < Breaker.FAILURES_TO_OPEN; i++) {
            breaker.failed();
        }
        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.pause()).isPositive();
    }
}
