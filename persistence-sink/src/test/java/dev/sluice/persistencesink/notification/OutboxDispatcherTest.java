package dev.sluice.persistencesink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.loop.StopSignal;
import dev.sluice.persistencesink.notification.Delivery.Delivered;
import dev.sluice.persistencesink.notification.Delivery.Refused;
import dev.sluice.persistencesink.notification.Delivery.Unavailable;
import dev.sluice.persistencesink.notification.Delivery.Undelivered;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxDispatcherTest {
    private static final int BATCH = 4;
    private static final int CALL = 2;
    private static final int MAX_FAILURES = 3;
    private static final OutboxSettings SETTINGS =
            new OutboxSettings(1, BATCH, Duration.ofMillis(10), Duration.ofSeconds(30), MAX_FAILURES);

    /** Longer than any pause between attempts. */
    private static final Duration LONG = Duration.ofSeconds(31);

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final FakeChannel channel = new FakeChannel(CALL);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StopSignal stop = new StopSignal();
    private final OutboxDispatcher dispatcher =
            new OutboxDispatcher(outbox, channel, SETTINGS, new OutboxMetrics(registry), outbox);

    @Test
    void whatIsDueIsDeliveredAndMarkedABatchAtATime() {
        // Given
        decide(5);

        // When
        int first = dispatcher.dispatch(stop);
        int second = dispatcher.dispatch(stop);
        int third = dispatcher.dispatch(stop);

        // Then
        assertThat(List.of(first, second, third)).containsExactly(4, 1, 0);
        assertThat(delivered()).containsExactly("r1", "r2", "r3", "r4", "r5");
        assertThat(channel.calls()).isEqualTo(3);
        assertThat(outbox.sent()).hasSize(5);
    }

    @Test
    void whatFailsIsTriedAgainLaterAndHoldsNobodyUp() {
        // Given
        decide(2);
        channel.answer("r1", new Undelivered("fake:500"));

        // When
        dispatcher.dispatch(stop);
        int atOnce = dispatcher.dispatch(stop);
        channel.answer("r1", new Delivered());
        outbox.advance(LONG);
        dispatcher.dispatch(stop);

        // Then
        assertThat(atOnce).isZero();
        assertThat(delivered()).containsExactly("r2", "r1");
        assertThat(channel.delivered().getLast().attempt()).isEqualTo(2);
    }

    @Test
    void aDispatcherThatDiesBetweenDeliveryAndMarkRepeatsTheSameId() {
        // Given
        decide(1);
        var claimedByTheDead = outbox.claim(10, SETTINGS.lease());
        channel.deliver(claimedByTheDead);

        // When
        outbox.advance(SETTINGS.lease());
        dispatcher.dispatch(stop);

        // Then
        assertThat(channel.delivered())
                .hasSize(2)
                .extracting(Notification::id)
                .containsOnly(claimedByTheDead.getFirst().id());
    }

    @Test
    void whatIsRefusedIsParkedAtOnceWithItsReason() {
        // Given
        decide(3);
        channel.answer("r2", new Refused("fake:TooLong"));

        // When
        dispatcher.dispatch(stop);
        outbox.advance(LONG);
        int due = dispatcher.dispatch(stop);

        // Then
        assertThat(outbox.parked()).isEqualTo(Map.of("r2", "fake:TooLong"));
        assertThat(delivered()).containsExactly("r1", "r3");
        assertThat(due).isZero();
        assertThat(registry.get("sluice.outbox.deliveries")
                        .tag("result", "parked")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatNobodyCouldRenderIsParkedAndNeverGetsToTheChannel() {
        // Given
        var held = Samples.held("r1", "user-1");
        outbox.decide(new Notification(
                held.id(), held.kind(), held.eventId(), "r1", Optional.empty(), Map.of("state", "HELD"), 0, 0));
        outbox.decide(new Notification(
                NotificationId.of("e", "r2", "k"), "k", "e", "r2", held.userId(), held.parameters(), 0, 0));

        // When
        dispatcher.dispatch(stop);

        // Then
        assertThat(channel.calls()).isZero();
        assertThat(outbox.parked())
                .isEqualTo(Map.of("r1", TemplateCheck.MISSING_PARAMETER, "r2", TemplateCheck.UNKNOWN_KIND));
    }

    @Test
    void whatTheChannelChokesOnWhileItTakesOthersIsParkedInTheEnd() {
        // Given
        decide(1);
        channel.answer("r1", new Undelivered("fake:500"));

        // When
        for (int i = 1; i <= MAX_FAILURES; i++) {
            outbox.decide("other-" + i);
            dispatcher.dispatch(stop);
            outbox.advance(LONG);
        }

        // Then
        assertThat(outbox.parked()).isEqualTo(Map.of("r1", "fake:500"));
        assertThat(delivered()).containsExactly("other-1", "other-2", "other-3");
    }

    @Test
    void anOutageParksNobodyAndCostsSingleCalls() {
        // Given
        decide(1_000);
        for (int i = 1; i <= 1_000; i++) {
            channel.answer("r" + i, i % 2 == 0 ? new Unavailable("fake:unreachable") : new Undelivered("fake:500"));
        }

        // When
        for (int minutes = 0; minutes < 60; minutes++) {
            dispatcher.dispatch(stop);
            dispatcher.dispatch(stop);
            outbox.advance(LONG);
        }

        // Then
        assertThat(channel.calls()).isLessThanOrEqualTo(ChannelBreaker.CALLS_TO_OPEN + 60);
        assertThat(outbox.parked()).isEmpty();
        assertThat(registry.get("sluice.outbox.channel.outage").gauge().value()).isEqualTo(1);

        // When
        for (int i = 1; i <= 1_000; i++) {
            channel.answer("r" + i, new Delivered());
        }
        outbox.advance(LONG);
        for (int due = dispatcher.dispatch(stop); due > 0; due = dispatcher.dispatch(stop)) {
            outbox.advance(LONG);
        }

        // Then
        assertThat(channel.delivered()).extracting(Notification::id).doesNotHaveDuplicates();
        assertThat(outbox.sent()).hasSize(1_000);
        assertThat(registry.get("sluice.outbox.channel.outage").gauge().value()).isZero();
    }

    @Test
    void throttlingNeverParks() {
        // Given
        decide(2);
        channel.answer("r1", new Unavailable("fake:429"));

        // When
        for (int i = 0; i < 10 * MAX_FAILURES; i++) {
            outbox.decide("other-" + i);
            dispatcher.dispatch(stop);
            outbox.advance(LONG);
        }

        // Then
        assertThat(outbox.parked()).isEmpty();
    }

    @Test
    void aSlowChannelCutsTheBatchBeforeItsLeaseIsOver() {
        // Given
        decide(4);
        channel.answer("r1", () -> {
            outbox.advance(SETTINGS.lease().minus(channel.longestCall()));
            return new Delivered();
        });

        // When
        dispatcher.dispatch(stop);

        // Then
        assertThat(delivered()).containsExactly("r1", "r2");
        assertThat(outbox.claim(10, SETTINGS.lease()))
                .extracting(Notification::attempt)
                .containsExactly(1, 1);
    }

    @Test
    void aStopCutsTheBatchToo() {
        // Given
        decide(4);
        channel.answer("r1", () -> {
            stop.stop();
            return new Delivered();
        });

        // When
        dispatcher.dispatch(stop);

        // Then
        assertThat(delivered()).containsExactly("r1", "r2");
        assertThat(outbox.attempts()).containsExactly(1, 1, 0, 0);
    }

    @Test
    void aChannelWithABugIsAnOutage() {
        // Given
        decide(1);
        channel.answer("r1", () -> {
            throw new IllegalStateException("a bug");
        });

        // When
        for (int i = 0; i < 2 * MAX_FAILURES; i++) {
            dispatcher.dispatch(stop);
            outbox.advance(LONG);
        }

        // Then
        assertThat(outbox.parked()).isEmpty();
        assertThat(registry.get("sluice.outbox.channel.outage").gauge().value()).isEqualTo(1);
    }

    private void decide(int count) {
        for (int i = 1; i <= count; i++) {
            outbox.decide("r" + i);
        }
    }

    private List<String> delivered() {
        return channel.delivered().stream().map(Notification::requestId).toList();
    }
}
