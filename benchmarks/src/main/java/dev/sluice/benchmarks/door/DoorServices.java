package dev.sluice.benchmarks.door;

import static java.util.Map.entry;

import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.frontdoor.visit.VisitTokens;
import dev.sluice.localstack.EmbeddedStack;
import dev.sluice.localstack.LocalStack;
import dev.sluice.salerunner.system.ClosingOrder;
import dev.sluice.salerunner.system.StateFolder;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The way in: a front door and a bridge, each in a process of its own with the settings it has by default, and Kafka and
 * SQS in this one.
 */
final class DoorServices {
    /** Of this run only, and of no value to anybody. */
    private static final String SECRET = "the-secret-of-a-bench-on-one-machine";

    private static final String QUEUE = "SLUICE_REQUEST_QUEUE_URL";
    private static final String PORT = "SLUICE_HTTP_PORT";

    private final LocalStack stack;
    private final Map<String, String> environment;
    private final Path folder;
    private final ServiceJvm door;
    private final URI bareQueue;

    private DoorServices(LocalStack stack, Map<String, String> environment, Path folder, ServiceJvm door) {
        this.stack = stack;
        this.environment = environment;
        this.folder = folder;
        this.door = door;
        this.bareQueue = stack.createFifoQueue("bare-sends");
    }

    /**
     * Returns when the door is ready. There is no bridge yet.
     *
     * @param eventIds on sale
     */
    static DoorServices start(ClosingOrder closing, List<String> eventIds) throws IOException, InterruptedException {
        var stack = closing.add(EmbeddedStack.createForOwner());
        KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
        KafkaSale.open(stack.kafkaBootstrapServers(), eventIds);
        Path folder = closing.add(StateFolder.create()).path();
        Map<String, String> environment = environment(stack);
        var door = closing.add(ServiceJvm.start("front-door", environment, folder));
        return new DoorServices(stack, environment, folder, door);
    }

    private static Map<String, String> environment(LocalStack stack) throws IOException {
        return Map.ofEntries(
                entry("SLUICE_KAFKA_BOOTSTRAP", stack.kafkaBootstrapServers()),
                entry("SLUICE_SQS_ENDPOINT", stack.sqsEndpoint().toString()),
                entry(QUEUE, stack.createFifoQueue("booking-requests").toString()),
                entry("AWS_REGION", LocalStack.REGION),
                entry("AWS_ACCESS_KEY_ID", "local"),
                entry("AWS_SECRET_ACCESS_KEY", "local"),
                entry("SLUICE_HTTP_HOST", "127.0.0.1"),
                entry(PORT, Integer.toString(ServiceJvm.freePort())),
                entry("SLUICE_VISIT_TOKEN_SECRET", SECRET),
                // There is no line behind this door that could answer anybody.
                entry("SLUICE_PATH_SILENCE_MS", "3600000"),
                // ElasticMQ burns a core for every long poll on a group that another receiver works on.
                entry("SLUICE_BRIDGE_RECEIVERS", "1"),
                entry("SLUICE_BRIDGE_WAIT_MS", "1000"));
    }

    /** Starts the bridge, from which what is in the queue by now is kept away; returns when it is ready. */
    ServiceJvm startBridge(ClosingOrder closing) throws IOException, InterruptedException {
        SqsPurge.run(stack.sqsEndpoint(), URI.create(environment.getOrDefault(QUEUE, "")));
        return closing.add(ServiceJvm.start("ingest-bridge", environment, folder));
    }

    ServiceJvm door() {
        return door;
    }

    /** One that the door does not know. */
    URI bareQueue() {
        return bareQueue;
    }

    String kafkaBootstrapServers() {
        return stack.kafkaBootstrapServers();
    }

    InetSocketAddress address() {
        int port = Integer.parseInt(environment.getOrDefault(PORT, ""));
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    BookingRequests bookings(String eventId, int count) {
        return BookingRequests.of(eventId, count, address(), new VisitTokens(SECRET));
    }

    InetSocketAddress sqs() {
        URI endpoint = stack.sqsEndpoint();
        return new InetSocketAddress(endpoint.getHost(), endpoint.getPort());
    }

    EnvelopeFigures envelopes() throws IOException {
        return EnvelopeFigures.in(door.figures().metrics());
    }
}
