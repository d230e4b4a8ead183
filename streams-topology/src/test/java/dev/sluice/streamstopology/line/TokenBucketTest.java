package dev.sluice.streamstopology.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void tokensComeFromElapsedTimeHoweverManyTicksThereWere() {
        var empty = TokenBucket.full(100, 50, START).taken(50);

        assertThat(empty.settled(START.plusMillis(9)).available()).isZero();
        assertThat(empty.settled(START.plusMillis(10)).available()).isEqualTo(1);
        assertThat(empty.settled(START.plusMillis(205)).available()).isEqualTo(20);
    }

    @Test
    void partsOfATokenAreNotLostBetweenTicks() {
        var bucket = TokenBucket.full(3, 10, START).taken(10);
        for (int millis = 7; millis <= 7000; millis += 7) {
            bucket = bucket.settled(START.plusMillis(millis));
        }

        assertThat(bucket.milliTokens()).isEqualTo(10_000);
    }

    @Test
    void holdsNoMoreThanTheBurst() {
        assertThat(TokenBucket.full(10, 5, START).settled(START.plusSeconds(60)).available())
                .isEqualTo(5);
    }

    @Test
    void aBurstBelowOneAndWhatTwoTicksBringCountsAsThatMuch() {
        assertThat(TokenBucket.capacity(1000, 1)).isEqualTo(21);
        assertThat(TokenBucket.capacity(10, 1)).isEqualTo(2);
        assertThat(TokenBucket.full(10, 1, START).available()).isEqualTo(1);
    }

    @Test
    void aChangeSettlesAtTheOldRateFirst() {
        var bucket = TokenBucket.full(10, 100, START).taken(100);

        var changed = bucket.changed(1000, 100, START.plusSeconds(1));

        assertThat(changed.available()).isEqualTo(10);
        assertThat(changed.settled(START.plusMillis(1010)).available()).isEqualTo(20);
    }

    @Test
    void aClockThatStepsBackBringsNothingAndStopsNothing() {
        var bucket = TokenBucket.full(10, 10, START).taken(10).settled(START.minusSeconds(3600));

        assertThat(bucket.available()).isZero();
        assertThat(bucket.settled(START.minusSeconds(3599)).available()).isEqualTo(10);
    }

    @Test
    void cannotGiveMoreThanItHas() {
        var bucket = TokenBucket.full(10, 5, START);

        assertThatThrownBy(() -> bucket.taken(6)).hasMessage("6 cannot pass, only 5 may");
    }

    private record Admission(Instant at, int people) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void inNoWindowDoMoreThanRateTimesWindowAndBurstPass(long seed) {
        // Given
        var random = new Random(seed);
        int rate = 1 + random.nextInt(random.nextBoolean() ? 50 : 5000);
        int burst = 1 + random.nextInt(100);

        // When
        List<Admission> admissions = admit(random, rate, burst);

        // Then
        long capacity = TokenBucket.capacity(rate, burst);
        for (int first = 0; first < admissions.size(); first++) {
            long people = 0;
            for (int last = first; last < admissions.size(); last++) {
                people += admissions.get(last).people();
                long window = admissions.get(last).at().toEpochMilli()
                        - admissions.get(first).at().toEpochMilli();
                assertThat(people * 1000)
                        .as("seed %d, rate %d, burst %d, window %d ms", seed, rate, burst, window)
                        .isLessThanOrEqualTo(rate * window + capacity * 1000);
            }
        }
    }

    /** Ticks come when they come, and as many people as may or fewer pass. */
    private static List<Admission> admit(Random random, int rate, int burst) {
        var bucket = TokenBucket.full(rate, burst, START);
        var admissions = new ArrayList<Admission>();
        Instant now = START;
        for (int tick = 0; tick < 400; tick++) {
            now = now.plusMillis(random.nextInt(10) == 0 ? random.nextInt(2000) : 8 + random.nextInt(8));
            bucket = bucket.settled(now);
            int people = random.nextInt(4) == 0 ? random.nextInt(bucket.available() + 1) : bucket.available();
            bucket = bucket.taken(people);
            admissions.add(new Admission(now, people));
        }
        return admissions;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 33, 40, 77, 100, 1000, 9999})
    void whilePeopleWaitTheRateIsReached(int rate) {
        assertThat(admittedInTenSeconds(rate, new Random(0), 0)).isEqualTo(rate * 10L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 33, 40, 77, 100, 1000, 9999})
    void theRateIsReachedThoughTicksComeLate(int rate) {
        assertThat(admittedInTenSeconds(rate, new Random(rate), 10)).isBetween(rate * 10L - 1, rate * 10L);
    }

    /** @param lateMillis how much later than 10 ms after the last one a tick may come */
    private static long admittedInTenSeconds(int rate, Random random, int lateMillis) {
        var bucket = TokenBucket.full(rate, 1, START);
        bucket = bucket.taken(bucket.available());
        long admitted = 0;
        for (int millis = 10; millis <= 10_000; millis += 10 + random.nextInt(lateMillis + 1)) {
            bucket = bucket.settled(START.plusMillis(millis));
            admitted += bucket.available();
            bucket = bucket.taken(bucket.available());
        }
        bucket = bucket.settled(START.plusSeconds(10));
        return admitted + bucket.available();
    }
}
