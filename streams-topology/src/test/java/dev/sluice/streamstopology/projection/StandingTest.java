package dev.sluice.streamstopology.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.redisreserver.EventStatus;
import dev.sluice.streamstopology.harness.MapTable;
import dev.sluice.streamstopology.hold.HoldBook;
import dev.sluice.streamstopology.projection.Standing.Phase;
import dev.sluice.streamstopology.seat.SeatBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private final Standing standing = new Standing();

    @Test
    void aNewOwnerKnowsNothingAndALossChangesNothingAboutThat() {
        standing.lose();

        assertThat(standing.phase()).isEqualTo(Phase.UNCLAIMED);
    }

    @Test
    void aLoadIsTakenStepByStep() {
        load();
        assertThat(standing.phase()).isEqualTo(Phase.LOADING);
        assertThat(standing.stepTaken()).isFalse();
        assertThat(standing.stepTaken()).isTrue();
        standing.warm();

        assertThat(standing.isWarm()).isTrue();
    }

    @Test
    void aLoadSettlesDoubtsAndTakesInWhatTheSellerChanged() {
        standing.doubts().passageOf(3, Map.of());
        standing.doubts().ofEnding();
        standing.changes().add(List.of("A-1"));

        load();

        assertThat(standing.doubts().isAny()).isFalse();
        assertThat(standing.changes().isAny()).isFalse();
    }

    @Test
    void doubtLastsUntilAllOfThemAreAnswered() {
        standing.doubts().passageOf(3, Map.of());
        standing.doubts().passageOf(2, Map.of());
        standing.doubts().passed(2);

        assertThat(standing.doubts().people()).isEqualTo(1);
        standing.doubts().passed(5);
        assertThat(standing.doubts().isAny()).isFalse();
    }

    @Test
    void aWarmCopyIsLookedAtEveryTenSecondsUnlessItIsInDoubt() {
        load();
        assertThat(standing.isCheckDue(START)).isFalse();
        standing.warm();
        assertThat(standing.isCheckDue(START)).isTrue();
        standing.checked(START);
        assertThat(standing.isCheckDue(START.plusSeconds(9))).isFalse();
        assertThat(standing.isCheckDue(START.plusSeconds(10))).isTrue();
        standing.doubts().ofEnding();
        assertThat(standing.isCheckDue(START.plusSeconds(10))).isFalse();
    }

    @Test
    void onlyAnOpenCopyWithTheLastMutationAndAllSeatsIsTheLogs() {
        var mark = new Mark();
        mark.restore(5, 7, true);

        assertThat(mark.isReachedBy(new EventStatus(true, 5, 7, 2), 2)).isTrue();
        assertThat(mark.isReachedBy(new EventStatus(false, 5, 7, 2), 2)).isFalse();
        assertThat(mark.isReachedBy(new EventStatus(true, 5, 8, 2), 2)).isFalse();
        assertThat(mark.isReachedBy(new EventStatus(true, 5, 7, 3), 2)).isFalse();
        assertThat(mark.isNext(8)).isTrue();
        assertThat(mark.isNext(9)).isFalse();
    }

    private void load() {
        standing.load(new SeatBook("gala", new MapTable<>()), new HoldBook("gala", new MapTable<>()), 0);
    }
}
