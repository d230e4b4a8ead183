package dev.sluice.ingestbridge.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.contracts.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's own stand-in for a producer, whose commits wait until they are let. Thread-safe as far as tests need it. */
final class KafkaPausingClients extends KafkaClients {
    private static final KafkaLogSettings SETTINGS =
            new KafkaLogSettings("none:9092", "0", Duration.ofSeconds(4), Duration.ofSeconds(10));

    private final CountDownLatch committing = new CountDownLatch(1);
    private final CountDownLatch mayCommit = new CountDownLatch(1);
    private final List<PartitionInfo> partitions = new ArrayList<>();
    private final MockProducer<String, byte[]> producer;
    private boolean initialized;

    KafkaPausingClients() {
        super(SETTINGS, "test");
        addPartition();
        producer = new MockProducer<>(Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public List<PartitionInfo> partitionsFor(String topic) {
                return List.copyOf(partitions);
            }

            // It stands in for all of the producers that take turns.
            @Override
            public void initTransactions() {
                if (!initialized) {
                    super.initTransactions();
                    initialized = true;
                }
            }

            @Override
            public void commitTransaction() {
                committing.countDown();
                awaitLeave();
                super.commitTransaction();
            }
        };
    }

    private void awaitLeave() {
        try {
            mayCommit.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a test", e);
        }
    }

    @Override
    Producer<String, byte[]> create(Map<String, Object> config) {
        return producer;
    }

    void addPartition() {
        var node = Node.noNode();
        partitions.add(new PartitionInfo(
                Topics.BOOKING_REQUESTS.name(), partitions.size(), node, new Node[] {node}, new Node[] {node}));
    }

    boolean isCommitting() {
        return committing.getCount() == 0;
    }

    void letCommit() {
        mayCommit.countDown();
    }

    long commits() {
        return producer.commitCount();
    }

    /** What was committed, in order. */
    List<String> values() {
        return producer.history().stream()
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }
}
