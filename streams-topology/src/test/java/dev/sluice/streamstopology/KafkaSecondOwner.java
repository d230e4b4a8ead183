package dev.sluice.streamstopology;

import dev.sluice.redisreserver.redis.RedisReserver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;

/** A topology in this process that can be asked what tasks it has. */
final class KafkaSecondOwner implements AutoCloseable {
    /** Of the local topics. */
    private static final int PARTITIONS = 4;

    /** A running sale is always a few records ahead. */
    private static final long MAX_LAG = 500;

    private final StreamsTopology topology;
    private final KafkaStreams streams;

    private KafkaSecondOwner(StreamsTopology topology, KafkaStreams streams) {
        this.topology = topology;
        this.streams = streams;
    }

    static KafkaSecondOwner start(Map<String, String> environment) {
        var settings = StreamsTopologySettings.fromEnv(environment);
        var redis = settings.redis().toReserverSettings();
        var started = new AtomicReference<KafkaStreams>();
        var topology = StreamsTopology.start(
                settings, () -> RedisReserver.connectingTo(redis), new SimpleMeterRegistry(), (shape, config) -> {
                    started.set(new KafkaStreams(shape, config));
                    return Objects.requireNonNull(started.get());
                });
        return new KafkaSecondOwner(topology, Objects.requireNonNull(started.get()));
    }

    /** Whether it works on half of the tasks and has copies of the others, which lack little. */
    boolean sharesTheWork() {
        boolean lags = streams.allLocalStorePartitionLags().values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .anyMatch(lag -> lag.offsetLag() > MAX_LAG);
        return !lags
                && tasks(ThreadMetadata::activeTasks).size() == PARTITIONS / 2
                && tasks(ThreadMetadata::standbyTasks).size() == PARTITIONS / 2;
    }

    /** Whether the event's task is its own. */
    boolean worksOn(String eventId) {
        var partition = BuiltInPartitioner.partitionForKey(eventId.getBytes(StandardCharsets.UTF_8), PARTITIONS);
        return tasks(ThreadMetadata::activeTasks).stream()
                .anyMatch(task -> task.taskId().partition() == partition);
    }

    private List<TaskMetadata> tasks(Function<ThreadMetadata, Set<TaskMetadata>> kind) {
        return streams.metadataForLocalThreads().stream()
                .map(kind)
                .flatMap(Set::stream)
                .toList();
    }

    /** As a process does that is asked to stop. */
    void leave() {
        topology.close();
    }

    /** It may have left before. */
    @Override
    public void close() {
        topology.close();
    }
}
