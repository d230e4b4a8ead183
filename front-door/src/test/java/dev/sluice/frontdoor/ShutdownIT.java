package dev.sluice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class ShutdownIT {
    private static final String EVENT = "last-call";
    private static final String SEATS = "{\"seatIds\":[\"A-1\"]}";
    private static final int BUYERS = 30;
    /** No answer, because the connection was refused or closed: nothing is promised. */
    private static final int NONE = 0;

    private final ConcurrentHashMap<String, Integer> answers = new ConcurrentHashMap<>();
    private final CountDownLatch answered = new CountDownLatch(BUYERS);

    @Test
    @Timeout(60)
    void aDoorThatStopsAnswersWhoeverIsInsideAndKeepsWhatItPromised(LocalStack stack) throws Exception {
        try (var door = RunningDoor.open(stack)) {
            // Given
            door.announce(EVENT, SaleState.OPEN);
            try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < BUYERS; i++) {
                    String buyer = "buyer-" + i;
                    buyers.execute(() -> bookUntilItStops(door, buyer));
                }
                answered.await();

                // When
                door.door.close();
            }

            // Then
            var promised = new HashSet<String>();
            answers.forEach((requestId, status) -> {
                assertThat(status).isIn(202, 503, NONE);
                if (status == 202) {
                    promised.add(requestId);
                }
            });
            assertThat(promised).hasSizeGreaterThanOrEqualTo(BUYERS);
            assertThat(queued(door)).containsAll(promised);
        }
    }

    private void bookUntilItStops(RunningDoor door, String buyer) {
        int status = 202;
        for (int i = 0; status == 202; i++) {
            String key = buyer + "-" + i;
            status = book(door, key);
            answers.put(RequestId.of(EVENT, "user-1", key), status);
            answered.countDown();
        }
    }

    private static int book(RunningDoor door, String key) {
        try {
            return door.plain(door.book(EVENT, "user-1", key, SEATS)).statusCode();
        } catch (IOException e) {
            return NONE;
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a buyer", e);
        }
    }

    private static Set<String> queued(RunningDoor door) {
        var ids = new HashSet<String>();
        door.queue
                .envelopes()
                .forEach(envelope -> envelope.requests().stream()
                        .map(BookingRequested::requestId)
                        .forEach(ids::add));
        return ids;
    }
}
