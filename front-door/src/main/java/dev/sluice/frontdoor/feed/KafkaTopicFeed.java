package dev.sluice.frontdoor.feed;

import dev.sluice.contracts.topic.Topic;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows every partition of one topic from its start, committed records only, on a daemon thread of its own. Without a
 * consumer group: each front door sees everything. After an error it goes on where it was.
 */
public final class KafkaTopicFeed<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTopicFeed.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    private static final long RETRY_MILLIS = 1_000;

    private final Topic<V> topic;
    private final KafkaTopicReader<V> reader;
    private final Map<String, Object> config;
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable Consumer<String, byte[]> current;

    private KafkaTopicFeed(String bootstrapServers, Topic<V> topic, Follower<V> follower) {
        this.topic = topic;
        this.reader = new KafkaTopicReader<>(topic, follower);
        this.config = config(bootstrapServers, "front-door-" + topic.name());
        this.thread = Thread.ofPlatform().daemon().name("feed-" + topic.name()).unstarted(this::run);
    }

    private static Map<String, Object> config(String bootstrapServers, String clientId) {
        return Map.ofEntries(
                Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                Map.entry(ConsumerConfig.CLIENT_ID_CONFIG, clientId),
                Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000));
    }

    public static <V> KafkaTopicFeed<V> start(String bootstrapServers, Topic<V> topic, Follower<V> follower) {
        var feed = new KafkaTopicFeed<>(bootstrapServers, topic, follower);
        feed.thread.start();
        return feed;
    }

    /** False once it has ended, which only {@link #close()} or a bug brings about. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        while (!closing) {
            try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
                current = consumer;
                for (var position = reader.begin(consumer); !closing; ) {
                    position.advance();
                }
            } catch (KafkaException e) {
                if (!closing) {
                    LOG.atWarn().addKeyValue("topic", topic.name()).setCause(e).log("feed broken off, will go on");
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a feed's thread", e);
        }
    }

    @Override
    public void close() {
        closing = true;
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(CLOSE_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
