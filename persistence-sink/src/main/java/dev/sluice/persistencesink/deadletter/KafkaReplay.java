package dev.sluice.persistencesink.deadletter;

import dev.sluice.contracts.topic.Topic;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends letters back to their topic, bytes unchanged, into the partition they came from and in the order they lie there.
 * Not thread-safe.
 */
final class KafkaReplay implements AutoCloseable {
    /** Bounds what is on its way, and so what an interruption leaves in doubt. */
    private static final int MAX_UNACKNOWLEDGED = 1_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final ReplayPace pace;
    private final Deque<Future<?>> unacknowledged = new ArrayDeque<>();
    private final long startNanos = System.nanoTime();
    private int sent;

    KafkaReplay(String bootstrapServers, ReplayPace pace) {
        // Idempotent by default, so that a retry inside the client cannot change the order.
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG, "dead-letter-replay",
                ProducerConfig.ACKS_CONFIG, "all");
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.pace = pace;
    }

    void send(Topic<?> topic, ConsumerRecord<byte[], byte[]> letter) {
        Duration pause = pace.pause(sent, Duration.ofNanos(System.nanoTime() - startNanos));
        if (pause.isPositive()) {
            producer.flush();
            LockSupport.parkNanos(pause.toNanos());
        }
        unacknowledged.addLast(producer.send(again(topic, letter)));
        sent++;
        if (unacknowledged.size() == MAX_UNACKNOWLEDGED) {
            awaitAll();
        }
    }

    /** @return letters sent, all of them acknowledged */
    int finish() {
        awaitAll();
        return sent;
    }

    private void awaitAll() {
        producer.flush();
        try {
            while (!unacknowledged.isEmpty()) {
                unacknowledged.getFirst().get();
                unacknowledged.removeFirst();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "a dead letter could not be replayed, after " + (sent - unacknowledged.size()) + " others", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while dead letters were replayed", e);
        }
    }

    /** A dead-letter topic has as many partitions as the topic it belongs to. What says why it was parked is left out. */
    private static ProducerRecord<byte[], byte[]> again(Topic<?> topic, ConsumerRecord<byte[], byte[]> letter) {
        String name = letter.topic() + "/" + letter.partition() + "/" + letter.offset();
        var headers = KafkaHeaders.of(Map.of(DeadLetterHeaders.REPLAYED_FROM, name));
        letter.headers().forEach(header -> {
            if (!DeadLetterHeaders.isAdded(header.key())) {
                headers.add(header);
            }
        });
        return new ProducerRecord<>(topic.name(), letter.partition(), letter.key(), letter.value(), headers);
    }

    @Override
    public void close() {
        producer.close();
    }
}
