package dev.sluice.persistencesink.deadletter;

import dev.sluice.contracts.topic.Topic;
import dev.sluice.servicekit.settings.Environment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The dead letters of all topics, for an operator. They stay until their retention is over and may be replayed more than
 * once, because whoever reads the topic drops what it already had. Thread-safe.
 */
public final class KafkaDeadLetters {
    private final String bootstrapServers;

    private KafkaDeadLetters(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Needs {@code SLUICE_KAFKA_BOOTSTRAP}. */
    public static KafkaDeadLetters of(Map<String, String> environment) {
        return new KafkaDeadLetters(
                Environment.of(environment).required("SLUICE_KAFKA_BOOTSTRAP", "host:port of a broker"));
    }

    /** Letters in order within a partition. */
    public List<DeadLetter> list(LetterQuery query) {
        var letters = new ArrayList<DeadLetter>();
        forEach(query, (topic, record) -> letters.add(letter(topic, record)));
        return letters;
    }

    /** Empty if there is no such letter, or no longer. */
    public Optional<DeadLetter> show(Topic<?> topic, LetterPlace place) {
        return scan(topic).at(place).map(record -> letter(topic, record));
    }

    /**
     * Sends letters back to their topic: bytes unchanged, into the partition they came from and in their order, with a
     * header that names the letter.
     *
     * @param perSecond at most so many, 0 for as fast as it goes
     * @return letters sent, all of them acknowledged
     */
    public int replay(LetterQuery query, int perSecond) {
        try (var replay = new KafkaReplay(bootstrapServers, new ReplayPace(perSecond))) {
            forEach(query, replay::send);
            return replay.finish();
        }
    }

    private void forEach(LetterQuery query, BiConsumer<Topic<?>, ConsumerRecord<byte[], byte[]>> visitor) {
        int left = query.limit();
        for (Topic<?> topic : query.topics()) {
            if (left > 0) {
                left -= forEach(topic, query, left, visitor);
            }
        }
    }

    private int forEach(
            Topic<?> topic,
            LetterQuery query,
            int limit,
            BiConsumer<Topic<?>, ConsumerRecord<byte[], byte[]>> visitor) {
        var visited = new AtomicInteger();
        scan(topic).forEach(query.start(), record -> {
            DeadLetter letter = letter(topic, record);
            if (query.matches(letter)) {
                visitor.accept(topic, record);
                visited.incrementAndGet();
            }
            return visited.get() < limit;
        });
        return visited.get();
    }

    private static DeadLetter letter(Topic<?> topic, ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(
                topic.name(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                KafkaHeaders.text(record.key()),
                KafkaHeaders.texts(record.headers()),
                KafkaHeaders.text(record.value()));
    }

    private KafkaScan scan(Topic<?> topic) {
        return new KafkaScan(bootstrapServers, topic.deadLetters());
    }
}
