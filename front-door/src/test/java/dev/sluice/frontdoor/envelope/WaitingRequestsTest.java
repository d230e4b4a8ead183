package dev.sluice.frontdoor.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitingRequestsTest {
    private static final long START = 1_000_000_000L;
    private static final long MS = 1_000_000L;

    private final WaitingRequests waiting = new WaitingRequests(
            new EnvelopeSettings(
                    3,
                    new EnvelopeSettings.Linger(Duration.ofMillis(10), Duration.ofMillis(20)),
                    5,
                    100,
                    Duration.ofMillis(200)),
            START);

    private PendingRequest offer(int number, long atNanos) {
        var request = new PendingRequest(Requests.numbered("concert", number), "", atNanos);
        assertThat(waiting.offer(request)).isTrue();
        return request;
    }

    @Test
    void whoComesAloneGoesAtOnce() {
        offer(1, START);

        assertThat(waiting.untilDue(START)).isLessThanOrEqualTo(0);
    }

    @Test
    void theNextEnvelopeGoesWhenTheLastOneIsLongEnoughAgo() {
        offer(1, START);
        waiting.take(START);
        offer(2, START + 2 * MS);

        assertThat(waiting.untilDue(START + 2 * MS)).isEqualTo(8 * MS);
        assertThat(waiting.untilDue(START + 10 * MS)).isZero();
    }

    @Test
    void aFullEnvelopeGoesAtOnce() {
        offer(1, START);
        waiting.take(START);
        offer(2, START);
        offer(3, START);
        assertThat(waiting.untilDue(START)).isPositive();

        offer(4, START);

        assertThat(waiting.fillsEnvelope()).isTrue();
        assertThat(waiting.untilDue(START)).isZero();
    }

    @Test
    void requestsLeaveInTheOrderOfArrivalAndNoMoreThanFit() {
        var first = offer(1, START);
        var second = offer(2, START);
        var third = offer(3, START);
        var fourth = offer(4, START);

        assertThat(waiting.take(START)).containsExactly(first, second, third);
        assertThat(waiting.take(START)).containsExactly(fourth);
        assertThat(waiting.isEmpty()).isTrue();
    }

    @Test
    void nobodyIsTakenInOverTheBound() {
        for (int i = 1; i <= 5; i++) {
            offer(i, START);
        }

        assertThat(waiting.offer(new PendingRequest(Requests.numbered("concert", 6), "", START)))
                .isFalse();
    }

    @Test
    void whoWaitedTooLongIsTakenOut() {
        var old = offer(1, START);
        var young = offer(2, START + 100 * MS);

        assertThat(waiting.takeStale(START + 200 * MS)).isEmpty();
        assertThat(waiting.takeStale(START + 201 * MS)).containsExactly(old);
        assertThat(waiting.take(START)).containsExactly(young);
    }
}
