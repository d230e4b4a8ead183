package dev.sluice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class ForgottenEventIT {
    private static final String EVENT = "forgotten";

    @Test
    void anEventThatTheTopologyForgotIsUnknownAndMayBeginAnew(LocalStack stack) throws Exception {
        try (var door = RunningDoor.open(stack)) {
            // Given
            door.announce(EVENT, SaleState.CLOSED);
            sell(door);
            Awaitility.await().until(() -> status(door, "/bookings/forgotten-1") == 200);
            Awaitility.await().until(() -> body(door, "/seats").contains("\"free\":1"));

            // When
            door.kafka.tombstone(Topics.SALE_CONTROLS, EVENT);
            door.kafka.tombstone(Topics.LINE_PROGRESS, EVENT);

            // Then
            Awaitility.await().until(() -> status(door, "/line") == 404);
            door.announce(EVENT, SaleState.OPEN);
            Awaitility.await().until(() -> status(door, "/bookings/forgotten-1") == 404);
            assertThat(body(door, "/seats")).contains("\"free\":0");
        }
    }

    private static void sell(RunningDoor door) throws Exception {
        var now = Instant.now();
        door.kafka.publish(
                Topics.INVENTORY_CHANGED,
                EVENT,
                new InventoryChanged(EVENT, "A-1", "stalls", "A", 1, SeatStatus.AVAILABLE, 5_000, "EUR", 1));
        door.kafka.publish(
                Topics.BOOKING_OUTCOMES,
                EVENT,
                new Rejected(EVENT, "forgotten-1", "user-1", 1, 0, RejectionReason.SALE_CLOSED, now));
        door.kafka.publish(
                Topics.LINE_PROGRESS,
                EVENT,
                new LineProgress(EVENT, LineState.CLOSED, "The sale is over", 1, 1, 50, 0, 1, 0, 0, now));
    }

    private static int status(RunningDoor door, String rest) throws Exception {
        return door.send(door.get(EVENT, "user-1", rest)).statusCode();
    }

    private static String body(RunningDoor door, String rest) throws Exception {
        return door.send(door.get(EVENT, "user-1", rest)).body();
    }
}
