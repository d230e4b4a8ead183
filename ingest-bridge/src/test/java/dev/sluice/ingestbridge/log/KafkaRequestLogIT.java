package dev.sluice.ingestbridge.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.bridge.BridgeMark;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.ingestbridge.CommittedRecords;
import dev.sluice.ingestbridge.log.LogEntry.Origin;
import dev.sluice.ingestbridge.pace.Deadline;
import dev.sluice.ingestbridge.pace.Timeline;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class KafkaRequestLogIT {
    private static final Timeline TIME = Timeline.system();

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final String queue = "q-" + UUID.randomUUID().toString().substring(0, 8);
    private final String event = "e-" + queue;
    private final KafkaLogSettings settings;
    private final KafkaRequestLog log;
    private final CommittedRecords requests;
    private final CommittedRecords aside;

    KafkaRequestLogIT(LocalStack stack) {
        String servers = stack.kafkaBootstrapServers();
        KafkaTopicCreation.createMissing(servers, TopicCatalog.forEnvironment("local"));
        settings = new KafkaLogSettings(servers, "0", Duration.ofSeconds(4), Duration.ofSeconds(1));
        log = KafkaRequestLog.open(settings, queue);
        requests = new CommittedRecords(servers, Topics.BOOKING_REQUESTS.name());
        aside = new CommittedRecords(servers, Topics.BOOKING_REQUESTS.deadLetters());
    }

    @AfterEach
    void close() {
        log.close();
        requests.close();
        aside.close();
    }

    @Test
    void whatIsWrittenIsReadWithItsMark() {
        assertThat(log.mark(queue, event, soon())).isEqualTo(unknown());

        var written = log.write(List.of(run(7, accepted(7))), soon());

        assertThat(written).isInstanceOf(WriteResult.Committed.class);
        assertThat(markedSequence()).isEqualTo("7");
        assertThat(requests.of(event)).hasSize(1);
    }

    @Test
    void afterTheDeadlineNothingIsWrittenAndNothingKnown() {
        assertThat(log.write(List.of(run(7, accepted(7))), past())).isInstanceOf(WriteResult.Unconfirmed.class);
        assertThat(log.mark(queue, event, past())).isInstanceOf(MarkReading.Unavailable.class);
        assertThat(log.mark(queue, event, soon())).isEqualTo(unknown());
    }

    @Test
    void aBridgeOfTheSameNameTakesOverAndTheOtherComesBack() {
        var written = log.write(List.of(run(1, accepted(1))), soon());
        try (var other = KafkaRequestLog.open(settings, queue)) {
            var taken = other.write(List.of(run(2, accepted(2))), soon());
            var fenced = log.write(List.of(run(3, accepted(3))), soon());
            var again = log.write(List.of(run(3, accepted(3))), soon());

            assertThat(List.of(written, taken, again)).allMatch(WriteResult.Committed.class::isInstance);
            assertThat(fenced).isInstanceOf(WriteResult.Unconfirmed.class);
            assertThat(requests.of(event)).hasSize(3);
        }
    }

    @Test
    void aMarkIsKnownOnlyOnceEveryOpenTransactionIsDecided() {
        var clients = new KafkaClients(settings, "left-open-" + queue);
        try (Producer<String, byte[]> left = clients.producer(0)) {
            // Given
            left.initTransactions();
            left.beginTransaction();
            for (var record : KafkaRecords.of(run(9, accepted(9)))) {
                var unused = left.send(record);
            }
            left.flush();

            // When
            var whileOpen =
                    log.mark(queue, event, Deadline.at(TIME, TIME.instant().plusMillis(500)));
            left.commitTransaction();

            // Then
            assertThat(whileOpen).isInstanceOf(MarkReading.Unavailable.class);
            assertThat(markedSequence()).isEqualTo("9");
        }
    }

    @Test
    void aMarkThatAPersonDeletedIsForgotten() {
        var written = log.write(List.of(run(7, accepted(7))), soon());
        var clients = new KafkaClients(settings, "person-" + queue);
        try (Producer<String, byte[]> person = clients.producer(0)) {
            person.initTransactions();
            person.beginTransaction();
            var mark = new BridgeMark(queue, event, "7", TIME.instant());
            var unused = person.send(new ProducerRecord<>(Topics.BRIDGE_MARKS.name(), 0, mark.key(), null));
            person.commitTransaction();
        }

        assertThat(written).isInstanceOf(WriteResult.Committed.class);
        assertThat(log.mark(queue, event, soon())).isEqualTo(unknown());
    }

    @Test
    void aLetterTooLargeForOneRecordGoesAsideInParts() {
        String large = "é".repeat(LogEntry.MAX_RECORD_BYTES) + "!";

        var written = log.write(
                List.of(run(4, new LogEntry.Unreadable(origin(4), large, "not valid JSON"), accepted(4))), soon());

        assertThat(written).isInstanceOf(WriteResult.Committed.class);
        assertThat(aside.of(event))
                .extracting(ConsumerRecord::serializedValueSize)
                .containsExactly(524288, 524288, 1);
        assertThat(requests.of(event)).hasSize(1);
    }

    private String markedSequence() {
        return switch (log.mark(queue, event, soon())) {
            case MarkReading.Known known ->
                known.mark().map(BridgeMark::sequence).orElse("none");
            case MarkReading.Unavailable unavailable -> unavailable.reason();
        };
    }

    private LoggedRun run(int sequence, LogEntry... entries) {
        var mark = new BridgeMark(queue, event, String.valueOf(sequence), TIME.instant());
        return new LoggedRun(mark, List.of(entries));
    }

    private LogEntry accepted(int sequence) {
        var request = new BookingRequested(event, "r-" + sequence, "user-1", List.of("A-1"), TIME.instant());
        return new LogEntry.Accepted(origin(sequence), request);
    }

    private Origin origin(int sequence) {
        return new Origin(event, "m-" + sequence, BigInteger.valueOf(sequence), TIME.instant(), 0, TRACE);
    }

    private static MarkReading unknown() {
        return new MarkReading.Known(Optional.empty());
    }

    private static Deadline soon() {
        return Deadline.at(TIME, TIME.instant().plusSeconds(15));
    }

    private static Deadline past() {
        return Deadline.at(TIME, Instant.EPOCH);
    }
}
