package dev.sluice.frontdoor.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopesTest {
    private static final EnvelopeSettings.Linger LINGER =
            new EnvelopeSettings.Linger(Duration.ofMillis(5), Duration.ofMillis(20));
    private static final EnvelopeSettings SETTINGS =
            new EnvelopeSettings(10, LINGER, 10_000, 10_000, Duration.ofSeconds(30));
    private static final List<String> EVENTS = List.of("concert", "match", "play");
    private static final int BUYERS = 120;
    private static final int BOOKINGS_EACH = 15;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverTheQueueLosesEveryPromisedRequestIsInExactlyOneEnvelopeInItsBuyersOrder(long seed) throws Exception {
        // Given
        var queue = new FlakyQueue(seed, 0.2);
        var envelopes = new Envelopes(queue, SETTINGS);
        var answers = new ConcurrentHashMap<String, Acceptance>();

        // When
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int b = 0; b < BUYERS; b++) {
                int buyer = b;
                buyers.execute(() -> bookInTurn(envelopes, buyer, answers));
            }
        }

        // Then
        assertThat(answers).hasSize(BUYERS * BOOKINGS_EACH);
        assertThat(queue.overlaps).hasValue(0);
        assertThat(queue.deduplicationIds).doesNotHaveDuplicates();
        assertThat(queue.confirmed).allMatch(envelope -> envelope.requests().size() <= 10);
        assertThat(queue.confirmed).hasSizeLessThan(BUYERS * BOOKINGS_EACH / 2);
        var promised = new HashSet<String>();
        answers.forEach((requestId, answer) -> {
            assertThat(answer).isNotEqualTo(Acceptance.OVERLOADED);
            if (answer == Acceptance.ACCEPTED) {
                promised.add(requestId);
            }
        });
        var queued = EVENTS.stream()
                .flatMap(event -> queue.requestIds(event).stream())
                .toList();
        assertThat(queued).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(promised);
        EVENTS.forEach(event -> assertEachBuyersOrder(queue.requestIds(event)));
    }

    private static void bookInTurn(Envelopes envelopes, int buyer, ConcurrentHashMap<String, Acceptance> answers) {
        String event = EVENTS.get(buyer % EVENTS.size());
        for (int i = 0; i < BOOKINGS_EACH; i++) {
            String requestId = buyer + "-" + i;
            answers.put(requestId, envelopes.submit(Requests.of(event, requestId), ""));
        }
    }

    private static void assertEachBuyersOrder(List<String> requestIds) {
        var last = new HashMap<String, Integer>();
        for (String requestId : requestIds) {
            String[] parts = requestId.split("-", 2);
            int number = Integer.parseInt(parts[1]);
            assertThat(last.getOrDefault(parts[0], -1)).as(requestId).isLessThan(number);
            last.put(parts[0], number);
        }
    }

    @Test
    void withinAnEventRequestsTravelInTheOrderOfTheirArrival() throws Exception {
        var queue = new FlakyQueue(1, 0);
        var lane = new EventLane("concert", queue, SETTINGS);
        var answers = new ArrayList<Future<Acceptance>>();
        var expected = new ArrayList<String>();

        for (int i = 0; i < 1_000; i++) {
            answers.add(lane.offer(Requests.numbered("concert", i), ""));
            expected.add("r-" + i);
        }

        for (Future<Acceptance> answer : answers) {
            assertThat(answer.get()).isEqualTo(Acceptance.ACCEPTED);
        }
        assertThat(queue.requestIds("concert")).isEqualTo(expected);
    }

    @Test
    void whileASendIsStuckTheBoundsHoldAndNothingIsPromised() throws Exception {
        // Given
        var stuck = new StuckQueue();
        var settings = new EnvelopeSettings(1, LINGER, 2, 10, Duration.ofSeconds(30));
        var lane = new EventLane("concert", stuck, settings);
        var first = lane.offer(Requests.numbered("concert", 1), "");
        stuck.entered.await();
        var second = lane.offer(Requests.numbered("concert", 2), "");
        var third = lane.offer(Requests.numbered("concert", 3), "");

        // When
        var fourth = lane.offer(Requests.numbered("concert", 4), "");

        // Then
        assertThat(fourth.get()).isEqualTo(Acceptance.OVERLOADED);
        assertThat(List.of(first, second, third)).noneMatch(Future::isDone);
        stuck.release.complete(null);
        assertThat(first.get()).isEqualTo(Acceptance.ACCEPTED);
        assertThat(third.get()).isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void overTheTotalBoundARequestIsRefusedWhateverItsEvent() throws Exception {
        var stuck = new StuckQueue();
        var envelopes = new Envelopes(stuck, new EnvelopeSettings(1, LINGER, 10, 1, Duration.ofSeconds(30)));
        var first = CompletableFuture.supplyAsync(() -> envelopes.submit(Requests.numbered("concert", 1), ""));
        stuck.entered.await();

        assertThat(envelopes.submit(Requests.numbered("match", 2), "")).isEqualTo(Acceptance.OVERLOADED);

        stuck.release.complete(null);
        assertThat(first.get()).isEqualTo(Acceptance.ACCEPTED);
        assertThat(envelopes.submit(Requests.numbered("match", 3), "")).isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void aBrokenQueueIsAnsweredLikeALostSend() {
        EnvelopeQueue broken = new EnvelopeQueue() {
            @Override
            public void send(BookingEnvelope envelope, UUID deduplicationId) {
                throw new IllegalStateException("a bug");
            }

            @Override
            public void close() {}
        };

        assertThat(new Envelopes(broken, SETTINGS).submit(Requests.numbered("concert", 1), ""))
                .isEqualTo(Acceptance.NOT_CONFIRMED);
    }

    private static final class StuckQueue implements EnvelopeQueue {
        final CountDownLatch entered = new CountDownLatch(1);
        final CompletableFuture<Void> release = new CompletableFuture<>();

        @Override
        public void send(BookingEnvelope envelope, UUID deduplicationId) {
            entered.countDown();
            release.join();
        }

        @Override
        public void close() {}
    }
}
