package dev.sluice.frontdoor.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.booking.BookingEnvelope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GuardedEnvelopeQueueTest {
    private static final BookingEnvelope ENVELOPE =
            new BookingEnvelope("concert", List.of(Requests.numbered("concert", 1)));

    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private boolean down = true;
    private boolean broken;
    private int asked;
    private Runnable meanwhile = () -> {};
    private final GuardedEnvelopeQueue queue = new GuardedEnvelopeQueue(
            new EnvelopeQueue() {
                @Override
                public void send(BookingEnvelope envelope, UUID deduplicationId) {
                    asked++;
                    meanwhile.run();
                    if (broken) {
                        throw new IllegalStateException("a bug");
                    }
                    if (down) {
                        throw new EnvelopeNotSent("down");
                    }
                }

                @Override
                public void close() {}
            },
            () -> now);

    private void send() {
        queue.send(ENVELOPE, UUID.randomUUID());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(this::send).isInstanceOf(EnvelopeNotSent.class);
        }
    }

    @Test
    void aQueueThatIsDownIsNotAskedAgainAndAgain() {
        fail(GuardedEnvelopeQueue.MINIMUM_SENDS);
        assertThat(queue.isDown()).isTrue();

        fail(10);

        assertThat(asked).isEqualTo(GuardedEnvelopeQueue.MINIMUM_SENDS);
    }

    @Test
    void afterAPauseItIsTriedAndTrustedAgain() {
        fail(GuardedEnvelopeQueue.MINIMUM_SENDS);
        now = now.plus(GuardedEnvelopeQueue.PAUSE).plusMillis(1);
        down = false;

        for (int i = 0; i < 20; i++) {
            send();
        }

        assertThat(queue.isDown()).isFalse();
        assertThat(asked).isEqualTo(GuardedEnvelopeQueue.MINIMUM_SENDS + 20);
    }

    @Test
    void aTrialThatFailsMeansAnotherPause() {
        fail(GuardedEnvelopeQueue.MINIMUM_SENDS);
        now = now.plus(GuardedEnvelopeQueue.PAUSE).plusMillis(1);

        fail(10);

        assertThat(asked).isEqualTo(GuardedEnvelopeQueue.MINIMUM_SENDS + GuardedEnvelopeQueue.TRIALS);
    }

    @Test
    void whileASendIsOnTrialNobodyElseIsToldThatItIsUp() {
        fail(GuardedEnvelopeQueue.MINIMUM_SENDS);
        now = now.plus(GuardedEnvelopeQueue.PAUSE).plusMillis(1);
        assertThat(queue.isDown()).isFalse();
        down = false;
        meanwhile = () -> assertThat(queue.isDown()).isTrue();

        send();

        assertThat(queue.isDown()).isFalse();
        assertThat(asked).isEqualTo(GuardedEnvelopeQueue.MINIMUM_SENDS + 1);
    }

    @Test
    void aBugSaysNothingAboutTheQueue() {
        broken = true;

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(this::send).isInstanceOf(IllegalStateException.class);
        }

        assertThat(queue.isDown()).isFalse();
        assertThat(asked).isEqualTo(10);
    }
}
