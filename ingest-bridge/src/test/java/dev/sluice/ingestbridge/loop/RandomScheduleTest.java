package dev.sluice.ingestbridge.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.ingestbridge.model.Point;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomScheduleTest {
    /** To see a failure again: {@code -Dsluice.seed=N -Dsluice.schedules=1}. */
    private static final long FIRST_SEED = Long.getLong("sluice.seed", new Random().nextLong());

    private static final int SCHEDULES = Integer.getInteger("sluice.schedules", 10_000);

    @Test
    void whateverGoesWrongEachRequestIsInTheLogOnceAndInOrder() {
        System.out.println("the random schedules have the seeds from " + FIRST_SEED);
        var crashedAt = EnumSet.noneOf(Point.class);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
            var schedule = new RandomSchedule(seed);
            schedule.run();
            assertThat(schedule.isDrained()).as("drained, seed %d", seed).isTrue();
            for (String event : RandomSender.EVENTS) {
                assertThat(schedule.logged(event)).as("seed %d", seed).isEqualTo(schedule.sent(event));
            }
            assertThat(schedule.halted()).as("halted, seed %d", seed).isZero();
            crashedAt.addAll(schedule.crashedAt());
        }
        if (SCHEDULES > 1) {
            assertThat(crashedAt).as("bridges die everywhere").containsExactly(Point.values());
        }
    }
}
