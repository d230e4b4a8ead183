package dev.sluice.persistencesink.archive;

import static java.util.Objects.requireNonNull;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.persistencesink.PersistenceSink;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.jspecify.annotations.Nullable;

/** The log's part in archiving an event. Not thread-safe. */
final class KafkaArchive implements AutoCloseable {
    /** Of a record without a key, which nobody can archive. */
    private static final String NO_EVENT = "";

    private final String bootstrapServers;
    private final Admin admin;

    private KafkaArchive(String bootstrapServers, Admin admin) {
        this.bootstrapServers = bootstrapServers;
        this.admin = admin;
    }

    static KafkaArchive open(String bootstrapServers) {
        Map<String, Object> config = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return new KafkaArchive(bootstrapServers, Admin.create(config));
    }

    Optional<SaleControl> sale(String eventId) {
        return latest(Topics.SALE_CONTROLS, eventId);
    }

    Optional<LineProgress> progress(String eventId) {
        return latest(Topics.LINE_PROGRESS, eventId);
    }

    private <V> Optional<V> latest(Topic<V> topic, String eventId) {
        var value = new AtomicReference<byte @Nullable []>();
        reader(topic, eventId).read(record -> {
            if (eventId.equals(record.key())) {
                value.set(record.value());
            }
        });
        return Optional.ofNullable(value.get()).map(topic.format()::decode);
    }

    /** Of the partition of this event's outcomes. */
    FirstOffsets firstOffsets(String eventId) {
        var reader = reader(Topics.BOOKING_OUTCOMES, eventId);
        var offsets = new FirstOffsets(reader.start());
        reader.read(record -> offsets.record(Objects.requireNonNullElse(record.key(), NO_EVENT), record.offset()));
        return offsets;
    }

    /**
     * The event's outcomes before an offset. A record that is no outcome is left out: it is among the dead letters and
     * can be nowhere else.
     */
    void outcomes(String eventId, long end, Consumer<LoggedOutcome> visitor) {
        reader(Topics.BOOKING_OUTCOMES, eventId).read(record -> {
            if (eventId.equals(record.key()) && record.offset() < end && record.value() != null) {
                outcome(record.value()).ifPresent(visitor);
            }
        });
    }

    private static Optional<LoggedOutcome> outcome(byte[] bytes) {
        try {
            return Optional.of(LoggedOutcome.of(Topics.BOOKING_OUTCOMES.format().decode(bytes)));
        } catch (InvalidMessage e) {
            return Optional.empty();
        }
    }

    /** The first outcome of the partition that the sink has not read; 0 if there never was a sink. */
    long persistedUpTo(String eventId) {
        var partition = reader(Topics.BOOKING_OUTCOMES, eventId).partition();
        var committed = await(admin.listConsumerGroupOffsets(PersistenceSink.APPLICATION_ID)
                        .partitionsToOffsetAndMetadata())
                .get(partition);
        return committed == null ? 0 : committed.offset();
    }

    /** A tombstone for its sale: whoever follows the controls forgets the event. */
    void forget(String eventId) {
        KafkaTombstone.write(bootstrapServers, Topics.SALE_CONTROLS.name(), eventId);
    }

    /** @return where the partition begins now */
    long trim(String eventId, long beforeOffset) {
        KafkaPartitionReader reader = reader(Topics.BOOKING_OUTCOMES, eventId);
        var watermark = admin.deleteRecords(Map.of(reader.partition(), RecordsToDelete.beforeOffset(beforeOffset)))
                .lowWatermarks()
                .get(reader.partition());
        return await(requireNonNull(watermark)).lowWatermark();
    }

    private KafkaPartitionReader reader(Topic<?> topic, String eventId) {
        return KafkaPartitionReader.ofKey(bootstrapServers, topic.name(), eventId);
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the log could not be trimmed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the log was trimmed", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
