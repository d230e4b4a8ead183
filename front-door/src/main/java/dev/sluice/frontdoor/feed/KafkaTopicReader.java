package dev.sluice.frontdoor.feed;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every partition of one topic from its start, or from where another consumer broke off. A record that breaks the
 * topic's contract is skipped with a warning. For one thread.
 */
final class KafkaTopicReader<V> {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTopicReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Topic<V> topic;
    private final Follower<V> follower;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private boolean caughtUp;

    KafkaTopicReader(Topic<V> topic, Follower<V> follower) {
        this.topic = topic;
        this.follower = follower;
    }

    /** Hands a new consumer all partitions. */
    Position begin(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(topic.name() + " does not exist yet");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        next.forEach(consumer::seek);
        return new Position(consumer, consumer.endOffsets(partitions));
    }

    /** A consumer at work. */
    final class Position {
        private final Consumer<String, byte[]> consumer;
        private final Map<TopicPartition, Long> ends;

        private Position(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
            this.consumer = consumer;
            this.ends = ends;
        }

        /** Takes what there is, waiting for it up to 200 ms. */
        void advance() {
            consumer.poll(POLL).forEach(KafkaTopicReader.this::take);
            ends.keySet().forEach(partition -> next.put(partition, consumer.position(partition)));
            if (!caughtUp && ends.entrySet().stream().allMatch(this::reached)) {
                caughtUp = true;
                follower.caughtUp();
            }
        }

        private boolean reached(Map.Entry<TopicPartition, Long> end) {
            return next.getOrDefault(end.getKey(), 0L) >= end.getValue();
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        byte @Nullable [] value = record.value();
        if (value == null) {
            follower.forget(record.key());
            return;
        }
        try {
            follower.take(topic.format().decode(value));
        } catch (InvalidMessage e) {
            LOG.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("record skipped: {}", e.getMessage());
        }
    }
}
