package dev.sluice.frontdoor.announce;

import dev.sluice.contracts.topic.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes to Kafka, idempotently and to all in-sync replicas. Connects in the background: without Kafka the door starts,
 * and says so to whoever needs this.
 */
public final class KafkaAnnouncer implements Announcer {
    /** What waits for Kafka is a thread each; more than these are told at once that nothing was confirmed. */
    private static final int MAX_WAITING = 1_000;

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final Producer<String, byte[]> producer;
    private final Duration timeout;
    private final Semaphore places = new Semaphore(MAX_WAITING);

    private KafkaAnnouncer(Producer<String, byte[]> producer, Duration timeout) {
        this.producer = producer;
        this.timeout = timeout;
    }

    /** @param timeout until a message counts as not confirmed, from 100 ms */
    public static KafkaAnnouncer open(String bootstrapServers, Duration timeout) {
        int millis = Math.toIntExact(timeout.toMillis());
        return new KafkaAnnouncer(
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.CLIENT_ID_CONFIG,
                                "front-door-announcer",
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.LINGER_MS_CONFIG,
                                0,
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                millis,
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                millis / 2,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                millis),
                        new StringSerializer(),
                        new ByteArraySerializer()),
                timeout);
    }

    @Override
    public <V> void announce(Topic<V> topic, String key, V message) {
        if (!places.tryAcquire()) {
            throw new NotAnnounced("As many as may wait for Kafka already", new TimeoutException());
        }
        try {
            var sent = producer.send(
                    new ProducerRecord<>(topic.name(), key, topic.format().encode(message)));
            var unused = sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw new NotAnnounced("Kafka has not confirmed a message to " + topic.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAnnounced("Nobody waited for Kafka", e);
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
