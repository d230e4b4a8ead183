package dev.sluice.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class SeatMapIT {
    private static final String EVENT = "seats";

    @Test
    void theMapFollowsTheSellerAndTheBuyersAndIsSentOnlyToWhoeverLacksIt(LocalStack stack) throws Exception {
        try (var door = RunningDoor.open(stack)) {
            // Given
            door.announce(EVENT, SaleState.OPEN);
            offer(door, "A-1", 1);
            offer(door, "A-2", 2);
            Awaitility.await().until(() -> door.send(map(door)).body().contains("\"states\":\"FF\""));
            String before = door.send(map(door)).headers().firstValue("ETag").orElseThrow();
            assertThat(door.send(map(door).header("If-None-Match", before)).statusCode())
                    .isEqualTo(304);

            // When
            var now = Instant.now();
            door.kafka.publish(
                    Topics.BOOKING_OUTCOMES,
                    EVENT,
                    new Held(EVENT, "seats-1", "user-1", 1, 1, List.of("A-2"), now.plusSeconds(180), now));

            // Then
            Awaitility.await()
                    .until(() ->
                            door.send(map(door).header("If-None-Match", before)).statusCode() == 200);
            try (var gzip = new GZIPInputStream(door.open(map(door).header("Accept-Encoding", "gzip")))) {
                assertThat(new String(gzip.readAllBytes(), UTF_8)).contains("\"states\":\"FH\"");
            }
        }
    }

    private static void offer(RunningDoor door, String seatId, int number) throws Exception {
        door.kafka.publish(
                Topics.INVENTORY_CHANGED,
                EVENT,
                new InventoryChanged(EVENT, seatId, "stalls", "A", number, SeatStatus.AVAILABLE, 5_000, "EUR", 1));
    }

    private static HttpRequest.Builder map(RunningDoor door) {
        return door.get(EVENT, "user-1", "/seats");
    }
}
