package dev.sluice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.SaleState;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class QueueDownIT {
    private static final String EVENT = "queue-down";

    private int bookings;

    @Test
    void whileSqsIsDownNobodyIsPromisedAnythingOrKeptWaiting(LocalStack stack) throws Exception {
        try (var door = RunningDoor.open(stack, Map.of("SLUICE_SQS_ENDPOINT", "http://127.0.0.1:1"))) {
            // Given
            door.announce(EVENT, SaleState.OPEN);
            for (int i = 0; i < 10 && !isKnownToBeDown(door); i++) {
                assertRefused(door);
            }
            assertThat(isKnownToBeDown(door)).isTrue();
            long sends = sends(door);

            // When
            assertRefused(door);

            // Then
            assertThat(sends(door)).isEqualTo(sends);
        }
    }

    private void assertRefused(RunningDoor door) throws Exception {
        var answer = door.send(door.book(EVENT, "user-1", "key-" + bookings++, "{\"seatIds\":[\"A-1\"]}"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:sluice:problem:system-overload");
    }

    private static boolean isKnownToBeDown(RunningDoor door) {
        return door.registry.get("sluice.door.queue.down").gauge().value() == 1;
    }

    private static long sends(RunningDoor door) {
        return door.registry
                .get("sluice.door.send")
                .tag("result", "failed")
                .timer()
                .count();
    }
}
