package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.NOW;
import static dev.sluice.frontdoor.api.FakeDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.EventStream;
import dev.sluice.frontdoor.http.ProblemType;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private final FakeDoor door = FakeDoor.ready();

    private void join(long number) {
        door.bookings.requests().take(new BookingRequested("concert", "r-1", "user-1", List.of("A-1"), NOW));
        door.bookings.positions().take(new PositionsGiven("concert", number, List.of("r-1"), NOW));
    }

    private Answer status() {
        return door.status(door.call("concert"), "r-1");
    }

    private int retryAfter(Answer answer) {
        return Integer.parseInt(answer.headers().getOrDefault("Retry-After", ""));
    }

    @Test
    void whoWaitsIsToldTheirExactPositionAndHowLongItWillTake() {
        join(12_001);
        door.pass(20_000, 2_000, 50);

        assertThat(text(status()))
                .contains("\"position\":{\"kind\":\"exact\",\"ahead\":10000,\"atLeast\":10000,")
                .contains("\"wait\":{\"p50Seconds\":200,\"p90Seconds\":200}")
                .contains("\"seatsLeft\":90000,\"likelySoldOut\":false");
    }

    @Test
    void whoeverHasMorePeopleAheadThanThereAreSeatsIsToldSo() {
        join(200);
        door.lines.take(FakeDoor.progress(300, 30));

        assertThat(text(status()))
                .contains("\"seatsLeft\":90,\"likelySoldOut\":true")
                .contains("\"wait\":null");
    }

    @Test
    void seatsThatAreNotCountedYetAreNotSoldOut() {
        join(200);
        door.lines.take(new LineProgress("concert", LineState.PREPARING, "", 300, 0, 50, 0, 0, 0, 0, NOW));

        assertThat(text(status())).contains("\"seatsLeft\":null,\"likelySoldOut\":false");
    }

    @Test
    void farAwayOneAsksSeldomAndHasNoLiveUpdates() {
        join(100_001);
        door.pass(200_000, 0, 50);

        assertThat(text(status())).doesNotContain("\"updates\"");
        assertThat(retryAfter(status())).isBetween(20, 30);
        assertThat(text(status())).contains("\"refreshSeconds\":" + retryAfter(status()) + ",");
        Answer refused = door.updates(door.call("concert"), "r-1");
        assertThat(text(refused)).contains(ProblemType.NOT_NEAR_YET.uri());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(retryAfter(refused)).isBetween(20, 30);
    }

    @Test
    void nearTheGateOneAsksOftenAndMayWatch() {
        join(101);
        door.pass(200_000, 0, 50);

        assertThat(text(status())).contains("\"updates\":\"/v1/events/concert/bookings/r-1/updates\"");
        assertThat(retryAfter(status())).isBetween(1, 2);
        assertThat(door.updates(door.call("concert"), "r-1")).isInstanceOf(EventStream.class);
    }

    @Test
    void whereItGoesFastManyPeopleAheadAreNear() {
        join(30_001);
        door.pass(200_000, 0, 1_000);

        assertThat(text(status())).contains("\"wait\":{\"p50Seconds\":30,").contains("\"updates\"");
    }
}
