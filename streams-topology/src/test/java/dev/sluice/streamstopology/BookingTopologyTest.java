package dev.sluice.streamstopology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.redisreserver.memory.InMemoryReserver;
import dev.sluice.streamstopology.stream.KafkaStores;
import dev.sluice.streamstopology.stream.MicrometerMeters;
import dev.sluice.streamstopology.stream.SaleProcessorSupplier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/**
 * Deployed state hangs on this shape. Nodes may be renamed; a new store begins empty; a renamed store, a second
 * sub-topology or another input loses what was kept, unless the change says how it is carried over.
 */
class BookingTopologyTest {
    /** Kafka Streams writes {@code describe()} with all that names tasks and stores; the changelogs are not in it. */
    private static String shape(Topology topology) {
        var changelogs = new TreeMap<String, String>();
        KafkaStores.builders()
                .forEach(store -> changelogs.put(store.name(), new TreeMap<>(store.logConfig()).toString()));
        return topology.describe() + "Changelogs:\n"
                + changelogs.entrySet().stream()
                        .map(store -> "   " + store.getKey() + " " + store.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    @Test
    void theShapeIsTheOneThatIsDeployed() throws IOException {
        var sales = new SaleProcessorSupplier(
                InMemoryReserver::new, () -> new MicrometerMeters(new SimpleMeterRegistry()), Duration.ofMillis(10));

        String shape = shape(new BookingTopology(sales).get());

        assertThat(shape).isEqualToNormalizingNewlines(golden());
    }

    private static String golden() throws IOException {
        try (InputStream file = BookingTopologyTest.class.getResourceAsStream("/golden/topology.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
