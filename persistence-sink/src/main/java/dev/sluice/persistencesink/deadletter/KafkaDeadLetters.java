package dev.sluice.persistencesink.deadletter;

import dev.sluice.contracts.topic.Topic;
import dev.sluice.servicekit.settings.Environment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The dead letters of a topic, for an operator. They stay until their retention is over and may be replayed more than
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

    /**
     * Letters in order within a partition.
     *
     * @param topic the one they were meant for
     */
    public List<DeadLetter> list(Topic<?> topic, int limit) {
        var letters = new ArrayList<DeadLetter>();
        scan(topic).forEach(letter -> {
            letters.add(letter(letter));
            return letters.size() < limit;
        });
        return letters;
    }

    /** Empty if there is no such letter, or no longer. */
    public Optional<DeadLetter> show(Topic<?> topic, int partition, long offset) {
        return scan(topic).at(partition, offset).map(KafkaDeadLetters::letter);
    }

    /**
     * Sends letters back to their topic: bytes unchanged, into the partition they came from, with a header that names
     * the letter.
     *
     * @return letters sent, all of them acknowledged
     */
    public int replay(Topic<?> topic, Predicate<DeadLetter> selected) {
        var sent = new ArrayList<Future<?>>();
        try (var producer = producer()) {
            scan(topic).forEach(letter -> {
                if (selected.test(letter(letter))) {
                    sent.add(producer.send(again(topic, letter)));
                }
                return true;
            });
            for (Future<?> acknowledgement : sent) {
                acknowledgement.get();
            }
            return sent.size();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a dead letter could not be replayed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while dead letters were replayed", e);
        }
    }

    /** A dead-letter topic has as many partitions as the topic it belongs to. */
    private static ProducerRecord<byte[], byte[]> again(Topic<?> topic, ConsumerRecord<byte[], byte[]> letter) {
        String name = letter.topic() + "/" + letter.partition() + "/" + letter.offset();
        var headers = KafkaHeaders.of(Map.of(DeadLetterHeaders.REPLAYED_FROM, name));
        return new ProducerRecord<>(topic.name(), letter.partition(), letter.key(), letter.value(), headers);
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(
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

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG, "dead-letter-replay",
                ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
