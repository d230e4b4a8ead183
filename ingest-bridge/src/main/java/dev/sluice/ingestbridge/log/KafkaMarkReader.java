package dev.sluice.ingestbridge.log;

import dev.sluice.contracts.bridge.BridgeMark;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the committed marks on a thread of its own and remembers the latest of each group. Thread-safe. */
final class KafkaMarkReader implements AutoCloseable {
    /** All marks are in one partition, so that one position tells how far they were read. */
    static final TopicPartition MARKS = new TopicPartition(Topics.BRIDGE_MARKS.name(), 0);

    private static final Logger LOG = LoggerFactory.getLogger(KafkaMarkReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_ERROR = Duration.ofSeconds(1);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private record Place(String queue, String group) {}

    private final Consumer<String, byte[]> consumer;
    private final Map<Place, BridgeMark> marks = new ConcurrentHashMap<>();
    private final ReadPosition position = new ReadPosition();
    private final Thread thread;
    private volatile boolean closing;

    private KafkaMarkReader(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
        // Not a virtual thread: a consumer holds its monitor while it waits.
        this.thread = Thread.ofPlatform().daemon().name("bridge-marks").unstarted(this::follow);
    }

    static KafkaMarkReader start(Consumer<String, byte[]> consumer) {
        consumer.assign(List.of(MARKS));
        consumer.seekToBeginning(List.of(MARKS));
        var reader = new KafkaMarkReader(consumer);
        reader.thread.start();
        return reader;
    }

    ReadPosition position() {
        return position;
    }

    Optional<BridgeMark> mark(String queue, String group) {
        return Optional.ofNullable(marks.get(new Place(queue, group)));
    }

    private void follow() {
        try (consumer) {
            while (!closing) {
                step();
            }
        } catch (InterruptedException e) {
            LOG.warn("interrupted, marks are followed no longer");
        }
    }

    private void step() throws InterruptedException {
        try {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                remember(record);
            }
            position.moveTo(consumer.position(MARKS, POLL));
        } catch (WakeupException e) {
            // Closing, which the loop looks at next.
        } catch (KafkaException e) {
            LOG.atError().setCause(e).log("marks cannot be read");
            Thread.sleep(AFTER_ERROR);
        }
    }

    private void remember(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            forget(record.key());
            return;
        }
        try {
            BridgeMark mark = Topics.BRIDGE_MARKS.format().decode(record.value());
            marks.put(new Place(mark.queue(), mark.group()), mark);
        } catch (InvalidMessage e) {
            LOG.atError().addKeyValue("offset", record.offset()).setCause(e).log("unreadable mark");
        }
    }

    /** A person deleted the mark. The key is that of {@link BridgeMark#key}, whose parts hold no dot. */
    private void forget(String key) {
        int dot = key.indexOf('.');
        if (dot >= 0) {
            marks.remove(new Place(key.substring(0, dot), key.substring(dot + 1)));
        }
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(TO_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
