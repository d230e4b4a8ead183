package dev.sluice.persistencesink.stoppedevent;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** {@link SaleControls} on their compacted topic. Connects when it is asked, which is next to never. */
public final class KafkaSaleControls implements SaleControls {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String TOPIC = Topics.SALE_CONTROLS.name();

    private final String bootstrapServers;

    public KafkaSaleControls(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Reads the whole topic, a record or a few for each event. */
    @Override
    public Optional<SaleControl> last(String eventId) {
        Optional<SaleControl> last = Optional.empty();
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    if (eventId.equals(message.key())) {
                        last = following(last, message.value());
                    }
                }
            }
        }
        return last;
    }

    /** What cannot be read was not heard by the sale either; a tombstone takes back what was said. */
    private static Optional<SaleControl> following(Optional<SaleControl> last, byte @Nullable [] next) {
        try {
            return Optional.ofNullable(next).map(Topics.SALE_CONTROLS.format()::decode);
        } catch (InvalidMessage e) {
            return last;
        }
    }

    @Override
    public void say(SaleControl control) {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG, "pause-sales",
                ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(
                config,
                KafkaSerdes.key().serializer(),
                KafkaSerdes.value(Topics.SALE_CONTROLS).serializer())) {
            producer.send(new ProducerRecord<>(TOPIC, control.eventId(), control))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a sale control could not be written: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a sale control was written", e);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        return new KafkaConsumer<>(config, KafkaSerdes.key().deserializer(), new ByteArrayDeserializer());
    }
}
