package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.NOW;
import static dev.sluice.frontdoor.api.FakeDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.ProblemType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewcomersTest {
    private final FakeDoor door = FakeDoor.ready();

    private Answer book(String key) {
        return door.book(door.call("concert").withHeader("Idempotency-Key", key));
    }

    private static void assertRefused(Answer answer, ProblemType type) {
        assertThat(text(answer)).contains(type.uri());
        assertThat(answer.status()).isEqualTo(type.status());
        assertThat(answer.headers().containsKey("Retry-After")).isEqualTo(type.status() == 503);
    }

    @Test
    void whatIsSoldOutIsNotWaitedFor() {
        door.lines.take(new LineProgress("concert", LineState.SOLD_OUT, "", 40, 40, 50, 0, 0, 0, 100, NOW));

        assertRefused(book("key-1"), ProblemType.SOLD_OUT);
        assertThat(door.sent).isEmpty();
    }

    @Test
    void aFullLineTakesNobodyIn() {
        door.lines.take(FakeDoor.progress(1_030, 30));

        assertRefused(book("key-1"), ProblemType.LINE_FULL);
    }

    @Test
    void whoeverIsOnTheWayToTheLineFillsItToo() {
        door.lines.take(FakeDoor.progress(1_028, 30));

        assertThat(book("key-1").status()).isEqualTo(202);
        assertThat(book("key-2").status()).isEqualTo(202);
        assertRefused(book("key-3"), ProblemType.LINE_FULL);
        assertThat(book("key-1").status()).isEqualTo(202);
    }

    @Test
    void nobodyJoinsALineThatTakesLongerThanIsAllowed() {
        door.sales.take(FakeDoor.endless("concert"));
        int limit = Math.toIntExact(FakeDoor.RULES.maxWait().toSeconds());

        door.pass(limit + 1, 0, 1);
        assertRefused(book("key-1"), ProblemType.WAIT_TOO_LONG);

        door.pass(limit, 0, 1);
        assertThat(book("key-1").status()).isEqualTo(202);
    }

    @Test
    void whileRequestsDoNotReachTheLineNobodyElseIsPromisedAnything() {
        // Given
        book("key-1");
        door.now = NOW.plus(FakeDoor.RULES.pathSilence());
        assertThat(book("key-2").status()).isEqualTo(202);

        // When
        door.now = door.now.plus(Duration.ofMillis(1));

        // Then
        assertRefused(book("key-3"), ProblemType.SYSTEM_OVERLOAD);
        assertThat(book("key-1").status()).isEqualTo(202);
        String id = RequestId.of("concert", "user-1", "key-1");
        door.bookings.positions().take(new PositionsGiven("concert", 1, List.of(id), NOW));
        assertThat(book("key-3").status()).isEqualTo(202);
    }

    @Test
    void whileTheQueueIsKnownToBeDownNobodyWaitsForItToFail() {
        book("key-1");
        door.queueIsKnownToBeDown = true;

        assertRefused(book("key-2"), ProblemType.SYSTEM_OVERLOAD);
        assertThat(book("key-1").status()).isEqualTo(202);
        assertThat(door.sent).hasSize(1);
    }

    @Test
    void anotherEventsRequestsAreAnotherMatter() {
        door.sales.take(FakeDoor.sale("match", SaleState.OPEN));
        book("key-1");
        door.now = NOW.plusSeconds(60);

        assertThat(door.book(door.call("match")).status()).isEqualTo(202);
    }
}
