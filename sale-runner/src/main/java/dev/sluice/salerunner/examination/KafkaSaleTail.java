package dev.sluice.salerunner.examination;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Follows one event's topics while its sale runs, to tell how far it has come. Thread-safe. */
public final class KafkaSaleTail implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final List<Topic<?>> FOLLOWED =
            List.of(Topics.BOOKING_REQUESTS, Topics.BOOKING_OUTCOMES, Topics.LINE_PROGRESS);

    private final String eventId;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> decided = ConcurrentHashMap.newKeySet();
    private volatile @Nullable LineProgress line;
    private volatile boolean stopped;

    private KafkaSaleTail(String eventId, KafkaConsumer<String, byte[]> consumer) {
        this.eventId = eventId;
        this.consumer = consumer;
        this.thread = Thread.ofPlatform().name("sale-tail").daemon().unstarted(this::follow);
    }

    public static KafkaSaleTail start(String bootstrapServers, String eventId) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = FOLLOWED.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var tail = new KafkaSaleTail(eventId, consumer);
        tail.thread.start();
        return tail;
    }

    private void follow() {
        try (consumer) {
            while (!stopped) {
                consumer.poll(POLL).forEach(this::take);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> found) {
        if (!eventId.equals(found.key())) {
            return;
        }
        if (found.topic().equals(Topics.BOOKING_REQUESTS.name())) {
            LoggedRequest.read(eventId, found.value()).ifPresent(request -> accepted.add(request.requestId()));
        } else if (found.topic().equals(Topics.LINE_PROGRESS.name())) {
            line = Topics.LINE_PROGRESS.format().decode(found.value());
        } else {
            BookingOutcome outcome = Topics.BOOKING_OUTCOMES.format().decode(found.value());
            if (outcome instanceof Held || outcome instanceof Rejected) {
                decided.add(outcome.requestId());
            }
        }
    }

    public int accepted() {
        return accepted.size();
    }

    public int decided() {
        return decided.size();
    }

    public Optional<LineProgress> line() {
        return Optional.ofNullable(line);
    }

    /** Whether all of {@code requestIds}, and whatever else was accepted, is decided. */
    public boolean hasDecided(Collection<String> requestIds) {
        return decided.containsAll(requestIds) && decided.containsAll(accepted);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
