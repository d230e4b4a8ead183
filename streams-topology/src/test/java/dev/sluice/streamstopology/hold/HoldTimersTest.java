package dev.sluice.streamstopology.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldTimersTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private final HoldTimers timers = new HoldTimers();

    @Test
    void theEarliestIsTakenFirst() {
        timers.start("late", START.plusSeconds(3));
        timers.start("early", START.plusSeconds(1));
        timers.start("later", START.plusSeconds(2));

        assertThat(timers.takeDue(START.plusSeconds(2), 10)).containsExactly("early", "later");
    }

    @Test
    void oneIsDueAtItsTimeAndNotBefore() {
        timers.start("r1", START);

        assertThat(timers.takeDue(START.minusMillis(1), 10)).isEmpty();
        assertThat(timers.takeDue(START, 10)).containsExactly("r1");
    }

    @Test
    void noMoreThanAskedForAreTaken() {
        timers.start("r1", START);
        timers.start("r2", START.plusMillis(1));

        assertThat(timers.takeDue(START.plusSeconds(1), 1)).containsExactly("r1");
        assertThat(timers.takeDue(START.plusSeconds(1), 1)).containsExactly("r2");
    }
}
