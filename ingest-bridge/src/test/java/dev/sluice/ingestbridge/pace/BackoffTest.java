package dev.sluice.ingestbridge.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(1));

    @Test
    void waitsLongerEachTimeUpToALimitAndLessAHalfAtMost() {
        Duration most = Backoff.FIRST;
        for (int failures = 0; failures < 10; failures++) {
            assertThat(backoff.next()).isBetween(most.dividedBy(2), most);
            most = most.multipliedBy(2).compareTo(Backoff.LONGEST) < 0 ? most.multipliedBy(2) : Backoff.LONGEST;
        }
    }

    @Test
    void startsAnewAfterASuccess() {
        for (int failures = 0; failures < 10; failures++) {
            backoff.next();
        }

        backoff.reset();

        assertThat(backoff.next()).isLessThanOrEqualTo(Backoff.FIRST);
    }
}
