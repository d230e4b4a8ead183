package dev.sluice.streamstopology;

import dev.sluice.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A transactional producer around whose outcomes a process may die. Used by one thread. */
final class KafkaHaltingProducer extends KafkaProducer<byte[], byte[]> {
    private final HaltingTrigger trigger;
    private boolean hasOutcomes;

    KafkaHaltingProducer(Map<String, Object> config, HaltingTrigger trigger) {
        super(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.trigger = trigger;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message, Callback callback) {
        if (!isOutcome(message)) {
            return super.send(message, callback);
        }
        hasOutcomes = true;
        if (isChange(message)) {
            trigger.untold();
        }
        // Nothing of the transaction can end before the broker's answers have been handled, one after the other.
        return super.send(message, (metadata, failure) -> {
            callback.onCompletion(metadata, failure);
            trigger.reached(HaltingPoint.AFTER_FORWARD);
        });
    }

    private static boolean isChange(ProducerRecord<byte[], byte[]> outcome) {
        return KeptPromises.isChange(Topics.BOOKING_OUTCOMES.format().decode(outcome.value()));
    }

    private boolean isOutcome(ProducerRecord<byte[], byte[]> message) {
        return message.topic().equals(Topics.BOOKING_OUTCOMES.name())
                && new String(message.key(), StandardCharsets.UTF_8).equals(trigger.eventId());
    }

    @Override
    public void sendOffsetsToTransaction(
            Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata groupMetadata) {
        super.sendOffsetsToTransaction(offsets, groupMetadata);
        if (hasOutcomes) {
            trigger.reached(HaltingPoint.BEFORE_COMMIT);
        }
    }

    @Override
    public void commitTransaction() {
        super.commitTransaction();
        if (hasOutcomes) {
            hasOutcomes = false;
            trigger.told();
            trigger.reached(HaltingPoint.AFTER_COMMIT);
        }
    }

    @Override
    public void abortTransaction() {
        super.abortTransaction();
        hasOutcomes = false;
        trigger.told();
    }
}
