package dev.sluice.streamstopology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real servers, exactly once, and a topology whose process dies without a word and is started again. */
@ExtendWith(LocalStackExtension.class)
class CrashIT {
    /** So many that seats are still given, and not only refused, when a slow machine comes to its point. */
    private static final int SEATS = 400;

    private static final int RATE = 100;
    /** One kill in ten or so comes when nothing is under way. */
    private static final int MAX_KILLS = 5;

    private final TestSale sale = TestSale.of(SEATS, RATE);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEVER")
    void whereverItDiesNobodyIsForgottenOrDecidedTwice(HaltingPoint point, LocalStack stack, @TempDir Path stateDir)
            throws InterruptedException {
        try (var run = CrashRun.of(sale, 480, stack, stateDir)) {
            // Given
            run.start(point).awaitDeath();
            var death = run.death();

            // When
            run.start(HaltingPoint.NEVER);
            run.awaitEnd();

            // Then
            run.assertPromisesKept();
            if (point == HaltingPoint.AFTER_COMMIT) {
                assertThat(run.lostBy(death)).as("done and not told").isZero();
            } else {
                assertThat(run.lostBy(death))
                        .as("done, not told and done again: without any the death proves nothing")
                        .isPositive();
            }
        }
    }

    @Test
    void killedAtAnyMomentItGoesOnWhereTheLogEnds(LocalStack stack, @TempDir Path stateDir)
            throws InterruptedException {
        long seed = System.nanoTime();
        System.out.println("the moments of CrashIT's kills have the seed " + seed);
        var random = new Random(seed);
        try (var run = CrashRun.of(sale, 600, stack, stateDir)) {
            // When
            var process = run.start(HaltingPoint.NEVER);
            run.awaitOutcomeAfter(Instant.EPOCH);
            int kills = 0;
            long lost = 0;
            while (lost == 0 && kills < MAX_KILLS) {
                process.killAfter(Duration.ofMillis(random.nextInt(500)));
                kills++;
                var death = run.death();
                process = run.start(HaltingPoint.NEVER);
                run.awaitOutcomeAfter(death.at());
                lost = run.lostBy(death);
            }
            run.awaitEnd();

            // Then
            run.assertPromisesKept();
            assertThat(lost)
                    .as("done, not told and done again after %d kills", kills)
                    .isPositive();
        }
    }
}
