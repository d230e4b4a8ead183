package dev.sluice.persistencesink.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.SqsTestQueue;
import dev.sluice.persistencesink.connection.ConnectionQueue.Letter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class SqsConnectionQueueIT {
    @Test
    void whatIsAcknowledgedIsGone(LocalStack stack) {
        try (var gateway = SqsTestQueue.standard(stack)) {
            // Given
            var variables = new HashMap<>(gateway.environment());
            variables.put("SLUICE_CONNECTION_QUEUE_URL", gateway.url().toString());
            try (var queue = ConnectionSettings.fromEnv(variables).open().orElseThrow()) {
                gateway.send("one");
                gateway.send("two");
                var received = new ArrayList<Letter>();
                await().until(() -> received.addAll(queue.receive()) && received.size() == 2);

                // When
                queue.acknowledge(List.copyOf(received));

                // Then
                assertThat(received).extracting(Letter::body).containsExactlyInAnyOrder("one", "two");
                assertThat(queue.receive()).isEmpty();
            }
        }
    }

    @Test
    void withoutAQueueNobodyFollows() {
        assertThat(ConnectionSettings.fromEnv(Map.of()).open()).isEmpty();
    }
}
