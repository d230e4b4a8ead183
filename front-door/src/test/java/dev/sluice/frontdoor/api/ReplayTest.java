package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.NOW;
import static dev.sluice.frontdoor.api.FakeDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.frontdoor.http.ProblemType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final String REQUEST_ID = RequestId.of("concert", "user-1", "key-1");
    private static final List<String> SEATS = List.of("A-1", "A-2");

    private final FakeDoor door = FakeDoor.ready();

    @Test
    void whatAnotherDoorPromisedIsNotQueuedAgain() {
        door.bookings.requests().take(new BookingRequested("concert", REQUEST_ID, "user-1", SEATS, NOW));

        var answer = door.book(door.call("concert"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(text(answer)).contains("\"state\":\"WAITING\"");
        assertThat(door.sent).isEmpty();
    }

    @Test
    void whatIsDecidedIsAnsweredWithItsDecisionEvenIfTheSaleIsOver() {
        door.book(door.call("concert"));
        door.bookings.take(new Held("concert", REQUEST_ID, "user-1", 1, 1, SEATS, NOW.plusSeconds(180), NOW));
        door.sales.take(FakeDoor.sale("concert", SaleState.CLOSED));

        var answer = door.book(door.call("concert"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.headers()).containsEntry("Location", "/v1/events/concert/bookings/" + REQUEST_ID);
        assertThat(text(answer)).contains("\"state\":\"HELD\"");
        assertThat(door.sent).hasSize(1);
    }

    @Test
    void somethingElseUnderTheSameKeyIsRefused() {
        door.book(door.call("concert"));

        for (String other : List.of("{\"seatIds\":[\"A-1\"]}", "{\"best\":{\"quantity\":2}}")) {
            var answer = door.book(door.call("concert").withBody(other));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(text(answer)).contains(ProblemType.IDEMPOTENCY_KEY_REUSED.uri());
        }
        assertThat(door.sent).hasSize(1);
    }

    @Test
    void aKeyThatWasRefusedMayBeUsedForSomethingElse() {
        door.queueIsDown = true;
        assertThat(door.book(door.call("concert")).status()).isEqualTo(503);
        door.queueIsDown = false;

        assertThat(door.book(door.call("concert").withBody("{\"seatIds\":[\"B-1\"]}"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void repeatedPromisesDoNotMakeTheLineLonger() {
        door.lines.take(FakeDoor.progress(40, 30));
        for (int i = 0; i < 10; i++) {
            door.book(door.call("concert"));
        }

        var next = door.book(door.call("concert").withHeader("Idempotency-Key", "key-2"));

        assertThat(text(next)).contains("\"ahead\":11,\"atLeast\":10");
    }

    @Test
    void theSameTwiceAtOnceIsSentOnceAndAnsweredTwice() throws Exception {
        var entered = new CountDownLatch(1);
        var release = new CompletableFuture<Void>();
        door.beforeSend = () -> {
            entered.countDown();
            release.join();
        };
        var first = CompletableFuture.supplyAsync(() -> door.book(door.call("concert")));
        entered.await();
        var second = CompletableFuture.supplyAsync(() -> door.book(door.call("concert")));

        release.complete(null);

        assertThat(first.get().status()).isEqualTo(202);
        assertThat(second.get().status()).isEqualTo(202);
        assertThat(door.sent).hasSize(1);
    }

    @Test
    void theTraceOfACallTravelsWithItUnlessItIsNone() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        door.book(door.call("concert").withHeader("traceparent", trace));
        door.book(door.call("concert").withHeader("Idempotency-Key", "key-2").withHeader("traceparent", "nonsense"));

        assertThat(door.sent.getFirst().traceparents()).containsExactly(trace);
        assertThat(door.sent.getLast().traceparents()).isEmpty();
    }
}
