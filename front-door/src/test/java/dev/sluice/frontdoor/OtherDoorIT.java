package dev.sluice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class OtherDoorIT {
    private static final String EVENT = "two-doors";
    private static final String USER = "user-1";
    private static final String REQUEST_ID = RequestId.of(EVENT, USER, "key-1");
    private static final String SEATS = "{\"seatIds\":[\"A-1\"]}";

    @Test
    void whatOneDoorTookAnyDoorKnowsAlsoOneThatStartsLater(LocalStack stack) throws Exception {
        // Given
        var now = Instant.now();
        try (var first = RunningDoor.open(stack)) {
            first.announce(EVENT, SaleState.OPEN);
            first.kafka.publish(
                    Topics.BOOKING_REQUESTS, EVENT, new BookingRequested(EVENT, REQUEST_ID, USER, List.of("A-1"), now));
            first.kafka.publish(Topics.LINE_POSITIONS, EVENT, new PositionsGiven(EVENT, 31, List.of(REQUEST_ID), now));
            first.kafka.publish(
                    Topics.LINE_PROGRESS,
                    EVENT,
                    new LineProgress(EVENT, LineState.OPEN, "", 40, 10, 50, 50, 90, 7, 3, now));
            awaitExact(first);
        }

        // When
        try (var second = RunningDoor.open(stack)) {
            // Then
            awaitExact(second);
            assertThat(second.send(second.book(EVENT, USER, "key-1", SEATS)).statusCode())
                    .isEqualTo(202);
            assertThat(second.send(second.book(EVENT, USER, "key-1", "{\"seatIds\":[\"B-1\"]}"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(second.queue.envelopes()).isEmpty();
        }
    }

    private static void awaitExact(RunningDoor door) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(door.send(door.get(EVENT, USER, "/bookings/" + REQUEST_ID))
                                .body())
                        .contains("\"kind\":\"exact\",\"ahead\":20,\"atLeast\":20,"));
    }
}
