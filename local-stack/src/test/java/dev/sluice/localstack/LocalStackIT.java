package dev.sluice.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import redis.clients.jedis.RedisClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Every server does what services will ask of it. */
@ExtendWith(LocalStackExtension.class)
class LocalStackIT {
    private final LocalStack stack;

    LocalStackIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void everyTestGetsTheSameStack(LocalStack again) {
        assertThat(again).isSameAs(stack);
    }

    @Test
    void kafkaCommitsATransaction() throws Exception {
        // Given
        var topic = new TransactionTopic(stack.kafkaBootstrapServers(), "local-stack-it");
        topic.create();

        // When
        topic.produce("aborted", false);
        topic.produce("committed", true);

        // Then
        assertThat(topic.readCommitted(1)).containsExactly("committed");
    }

    @Test
    void redisRunsAScriptThatNamesItsEngine() {
        try (var redis = RedisClient.create(stack.redisUri())) {
            // When
            Object answer = redis.eval(
                    "#!lua\nredis.call('SET', KEYS[1], ARGV[1]) return redis.call('GET', KEYS[1])",
                    List.of("local-stack-it"),
                    List.of("kept"));

            // Then
            assertThat(answer).isEqualTo("kept");
            assertThat(redis.info("memory")).contains("maxmemory_policy:noeviction");
        }
    }

    @Test
    void postgresKnowsItsUserAndDatabase() throws SQLException {
        // Given
        var source = new PGSimpleDataSource();
        source.setUrl(stack.postgresUrl());
        source.setUser(LocalStack.POSTGRES_USER);
        source.setPassword(LocalStack.POSTGRES_USER);

        // When
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT current_user || '@' || current_database()")) {

            // Then
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("sluice@sluice");
        }
    }

    @Test
    void sqsKeepsTheMessageGroup() {
        try (var sqs = SqsQueue.connect(stack.sqsEndpoint(), stack.createFifoQueue("local-stack-it"))) {
            // When
            sqs.send("hello", "event-1");
            List<Message> received = sqs.receive();

            // Then
            assertThat(received).singleElement().satisfies(message -> {
                assertThat(message.body()).isEqualTo("hello");
                assertThat(message.attributesAsStrings()).containsEntry("MessageGroupId", "event-1");
            });
        }
    }

    @Test
    void queuesHaveTheSettingsOfTheRealOnes() {
        // Given
        URI queue = stack.createFifoQueue("local-stack-it-settings");

        // When
        try (var sqs = SqsQueue.connect(stack.sqsEndpoint(), queue)) {

            // Then
            assertThat(queue.getPath()).endsWith("/local-stack-it-settings.fifo");
            assertThat(sqs.attributes())
                    .containsEntry(QueueAttributeName.FIFO_QUEUE, "true")
                    .containsEntry(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "false")
                    .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "15");
        }
    }
}
