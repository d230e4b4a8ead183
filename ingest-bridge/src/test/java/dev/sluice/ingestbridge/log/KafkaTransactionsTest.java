package dev.sluice.ingestbridge.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.topic.Topics;
import dev.sluice.ingestbridge.model.VirtualTime;
import dev.sluice.ingestbridge.pace.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class KafkaTransactionsTest {
    private final VirtualTime time = new VirtualTime();
    private final KafkaPausingClients clients = new KafkaPausingClients();
    private final KafkaTransactions transactions = new KafkaTransactions(clients);

    @Test
    void whoeverComesWhileOneIsOpenSharesTheNext() {
        // Given
        var first = write("first");
        await().until(clients::isCommitting);
        var others = Stream.of("a", "b", "c").map(this::write).toList();
        await().until(() -> transactions.waiting() == 3);

        // When
        clients.letCommit();

        // Then
        assertThat(first.join()).isInstanceOf(WriteResult.Committed.class);
        assertThat(others).allSatisfy(write -> assertThat(write.join()).isInstanceOf(WriteResult.Committed.class));
        assertThat(clients.commits()).isEqualTo(2);
        assertThat(clients.values()).startsWith("first").contains("a", "b", "c").hasSize(4);
    }

    @Test
    void whoseTimeIsOverWhileHeWaitsIsLeftOutAndTheOthersAreNot() {
        // Given
        var first = write("first");
        await().until(clients::isCommitting);
        var late = write("late", Duration.ofSeconds(1));
        var other = write("other");
        await().until(() -> transactions.waiting() == 2);

        // When
        time.sleep(Duration.ofSeconds(2));
        clients.letCommit();

        // Then
        assertThat(first.join()).isInstanceOf(WriteResult.Committed.class);
        assertThat(late.join()).isInstanceOf(WriteResult.Unconfirmed.class);
        assertThat(other.join()).isInstanceOf(WriteResult.Committed.class);
        assertThat(clients.values()).containsExactly("first", "other");
    }

    @Test
    void withAnotherNumberOfPartitionsNothingIsWritten() {
        clients.letCommit();
        var before = write("before").join();

        clients.addPartition();

        assertThat(before).isInstanceOf(WriteResult.Committed.class);
        assertThat(write("after").join())
                .isInstanceOfSatisfying(
                        WriteResult.Unconfirmed.class,
                        refused -> assertThat(refused.reason()).contains("has 2 partitions and had 1"));
        assertThat(clients.values()).containsExactly("before");
    }

    private CompletableFuture<WriteResult> write(String value) {
        return write(value, Duration.ofMinutes(1));
    }

    private CompletableFuture<WriteResult> write(String value, Duration time) {
        var record = new ProducerRecord<>(Topics.BOOKING_REQUESTS.name(), "gala", value.getBytes(UTF_8));
        var deadline = Deadline.at(this.time, this.time.instant().plus(time));
        return CompletableFuture.supplyAsync(
                () -> transactions.write(List.of(record), deadline),
                task -> Thread.ofVirtual().start(task));
    }
}
