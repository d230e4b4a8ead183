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
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Path ARCHITECTURE = Path.of("..", "ARCHITECTURE.md");
    private static final String BEGIN = "<!-- topology:begin -->\n";
    private static final String END = "<!-- topology:end -->";

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

    private static Topology topology() {
        var sales = new SaleProcessorSupplier(
                InMemoryReserver::new, () -> new MicrometerMeters(new SimpleMeterRegistry()), Duration.ofMillis(10));
        return new BookingTopology(sales).get();
    }

    /** {@code mvn -pl streams-topology test -Dsluice.diagram=write} brings the document up to date. */
    @Test
    void theDiagramInTheDocumentIsDrawnFromTheTopology() throws IOException {
        String document = Files.readString(ARCHITECTURE, StandardCharsets.UTF_8);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        String diagram = TopologyDiagram.of(topology().describe());
        if ("write".equals(System.getProperty("sluice.diagram"))) {
            Files.writeString(ARCHITECTURE, document.substring(0, begin) + diagram + document.substring(end));
        } else {
            assertThat(document.substring(begin, end)).isEqualTo(diagram);
        }
    }

    @Test
    void theShapeIsTheOneThatIsDeployed() throws IOException {
        String shape = shape(topology());

        assertThat(shape).isEqualToNormalizingNewlines(golden());
    }

    private static String golden() throws IOException {
        try (InputStream file = BookingTopologyTest.class.getResourceAsStream("/golden/topology.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
