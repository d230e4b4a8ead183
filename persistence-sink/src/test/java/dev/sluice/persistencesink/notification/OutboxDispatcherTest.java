package dev.sluice.persistencesink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.loop.Backoff;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutboxDispatcherTest {
    private static final OutboxSettings SETTINGS = new OutboxSettings(2, Duration.ofMillis(10), Duration.ofSeconds(30));

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final UnreliableNotifier notifier = new UnreliableNotifier();
    private final OutboxDispatcher dispatcher = new OutboxDispatcher(
            outbox, notifier, SETTINGS, new Backoff(new Random(1)), new OutboxMetrics(new SimpleMeterRegistry()));

    @Test
    void whatIsDueIsDeliveredAndMarkedABatchAtATime() {
        // Given
        outbox.decide("r1");
        outbox.decide("r2");
        outbox.decide("r3");

        // When
        int first = dispatcher.dispatch();
        int second = dispatcher.dispatch();
        int third = dispatcher.dispatch();

        // Then
        assertThat(List.of(first, second, third)).containsExactly(2, 1, 0);
        assertThat(notifier.delivered).extracting(Notification::requestId).containsExactly("r1", "r2", "r3");
        assertThat(outbox.sent()).hasSize(3);
    }

    @Test
    void whatFailsIsTriedAgainLaterAndHoldsNobodyUp() {
        // Given
        outbox.decide("r1");
        outbox.decide("r2");
        notifier.refused.add("r1");

        // When
        dispatcher.dispatch();
        int atOnce = dispatcher.dispatch();
        notifier.refused.clear();
        outbox.advance(Duration.ofSeconds(1));
        dispatcher.dispatch();

        // Then
        assertThat(atOnce).isZero();
        assertThat(notifier.delivered).extracting(Notification::requestId).containsExactly("r2", "r1");
        assertThat(notifier.delivered.getLast().attempt()).isEqualTo(2);
    }

    @Test
    void aDispatcherThatDiesBeforeMarkingRepeatsTheSameId() {
        // Given
        outbox.decide("r1");
        var claimedByTheDead = outbox.claim(10, SETTINGS.lease());

        // When
        outbox.advance(SETTINGS.lease());
        dispatcher.dispatch();

        // Then
        assertThat(notifier.delivered)
                .extracting(Notification::id)
                .containsExactly(claimedByTheDead.getFirst().id());
    }

    private static final class UnreliableNotifier implements Notifier {
        private final List<Notification> delivered = new ArrayList<>();
        private final Set<String> refused = new HashSet<>();

        @Override
        public Delivery deliver(Notification notification) {
            if (refused.contains(notification.requestId())) {
                return new Delivery.Undelivered("refused");
            }
            delivered.add(notification);
            return new Delivery.Delivered();
        }
    }
}
