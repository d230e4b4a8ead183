package dev.sluice.persistencesink;

import static dev.sluice.persistencesink.SinkFixture.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;

/** The whole sink with another channel than the log. */
@ExtendWith(LocalStackExtension.class)
class NotificationsIT {
    private SinkFixture fixture;

    @BeforeEach
    void prepare(LocalStack stack, @TempDir Path stateDir) {
        fixture = new SinkFixture(stack, stateDir);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void outcomesLeaveByTheQueueAndConnectionsComeInByAnother(LocalStack stack) {
        try (var notices = SqsTestQueue.standard(stack);
                var gateway = SqsTestQueue.standard(stack)) {
            // Given
            fixture.environment.putAll(notices.environment());
            fixture.environment.put("SLUICE_NOTIFY_CHANNEL", "sqs");
            fixture.environment.put("SLUICE_NOTIFY_QUEUE_URL", notices.url().toString());
            fixture.environment.put("SLUICE_CONNECTION_QUEUE_URL", gateway.url().toString());
            fixture.environment.put("SLUICE_OUTBOX_DISPATCHERS", "2");
            gateway.send("no connection");
            gateway.send("{\"type\":\"CONNECT\",\"connectionId\":\"c1=\",\"userId\":\"user-1\",\"connectedAt\":"
                    + System.currentTimeMillis() + "}");

            // When
            try (var sink = fixture.startSink()) {
                for (int i = 1; i <= 25; i++) {
                    fixture.send(fixture.outcomes.held("r" + i, i, "S-" + i));
                }
                fixture.awaitNotified(25);
                await().atMost(PATIENCE).until(() -> openConnections() == 1);
                assertThat(sink.isReady()).isTrue();
            }

            // Then
            assertThat(notices.take(25))
                    .extracting(Message::body)
                    .doesNotHaveDuplicates()
                    .allSatisfy(body -> assertThat(body).contains("\"kind\":\"booking.held.v1\"", fixture.event));
        }
    }

    private int openConnections() {
        return fixture.database
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM websocket_connection WHERE user_id = 'user-1'")
                        .mapTo(Integer.class)
                        .one());
    }
}
