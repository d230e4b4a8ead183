package dev.sluice.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class UpdatesIT {
    private static final String EVENT = "live";
    private static final String USER = "user-1";
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final List<String> SEATS = List.of("A-1");
    private static final String NOTHING_MORE = "null";

    private static BufferedReader watch(RunningDoor door, String requestId) throws Exception {
        var lines = door.open(door.get(EVENT, USER, "/bookings/" + requestId + "/updates"));
        return new BufferedReader(new InputStreamReader(lines, UTF_8));
    }

    private static String nextData(BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith("data: ")) {
            line = stream.readLine();
        }
        return String.valueOf(line);
    }

    private static void publish(RunningDoor door, BookingOutcome outcome) throws Exception {
        door.kafka.publish(Topics.BOOKING_OUTCOMES, EVENT, outcome);
    }

    @Test
    void aWatcherSeesABookingThroughToItsEndAndTheRefundAfterIt(LocalStack stack) throws Exception {
        try (var door = RunningDoor.open(stack)) {
            door.announce(EVENT, SaleState.OPEN);
            door.send(door.book(EVENT, USER, "key-1", "{\"seatIds\":[\"A-1\"]}"));
            String id = RequestId.of(EVENT, USER, "key-1");

            try (var stream = watch(door, id)) {
                assertThat(nextData(stream)).contains("WAITING");
                publish(door, new Held(EVENT, id, USER, 1, 1, SEATS, NOW.plusSeconds(180), NOW));
                assertThat(nextData(stream)).contains("HELD");
                publish(door, new Released(EVENT, id, USER, 2, SEATS, ReleaseReason.EXPIRED, NOW));
                assertThat(nextData(stream)).contains("RELEASED").doesNotContain("refundDue");
                publish(door, new RefundDue(EVENT, id, USER, 2, "p-1", NOW));
                assertThat(nextData(stream)).contains("RELEASED", "\"refundDue\":[\"p-1\"]");
            }
        }
    }

    @Test
    void aWatcherSeesTheirExactPositionOnceItIsGiven(LocalStack stack) throws Exception {
        try (var door = RunningDoor.open(stack)) {
            door.announce(EVENT, SaleState.OPEN);
            door.send(door.book(EVENT, USER, "key-3", "{\"seatIds\":[\"A-3\"]}"));
            String id = RequestId.of(EVENT, USER, "key-3");

            try (var stream = watch(door, id)) {
                assertThat(nextData(stream)).contains("\"position\":null");
                door.kafka.publish(
                        Topics.LINE_PROGRESS,
                        EVENT,
                        new LineProgress(EVENT, LineState.OPEN, "", 20, 5, 50, 50, 90, 7, 3, NOW));
                assertThat(nextData(stream)).contains("\"position\":null");
                door.kafka.publish(Topics.LINE_POSITIONS, EVENT, new PositionsGiven(EVENT, 12, List.of(id), NOW));
                assertThat(nextData(stream)).contains("\"kind\":\"exact\",\"ahead\":6,\"atLeast\":6,");
            }
        }
    }

    @Test
    void aStoppingDoorEndsItsStreams(LocalStack stack) throws Exception {
        try (var door = RunningDoor.open(stack)) {
            door.announce(EVENT, SaleState.OPEN);
            door.send(door.book(EVENT, USER, "key-2", "{\"seatIds\":[\"A-2\"]}"));
            var stream = watch(door, RequestId.of(EVENT, USER, "key-2"));
            assertThat(nextData(stream)).contains("WAITING");

            door.door.close();

            assertThat(nextData(stream)).isEqualTo(NOTHING_MORE);
        }
    }
}
