package dev.sluice.localstack;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.apache.kafka.server.fault.FaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One KRaft broker, its own controller, inside this program. Built from the two halves of {@code KafkaRaftServer},
 * which would bind its ports late and end the whole program on a fault. Not Kafka's public API: tied to its version.
 */
final class EmbeddedKafka implements AutoCloseable {
    static final String NAME = "Kafka";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

    private final KafkaSockets sockets;
    private final Metrics metrics;
    private final ControllerServer controller;
    private final BrokerServer broker;

    private EmbeddedKafka(KafkaConfig config, KafkaSockets sockets) {
        this.sockets = sockets;
        metrics = new Metrics();
        var format = KafkaRaftServer.initializeLogDirs(config, LOG, "");
        Map<Integer, InetSocketAddress> voters = Map.of(KafkaSettings.NODE_ID, sockets.controllerAddress());
        var shared = new SharedServer(
                config,
                format._1(),
                Time.SYSTEM,
                metrics,
                CompletableFuture.completedFuture(voters),
                List.of(),
                (fault, fatal, action) -> faultHandler(fault, action),
                sockets::open);
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), format._2());
        broker = new BrokerServer(shared);
    }

    static EmbeddedKafka start(Path folder) throws Exception {
        KafkaSockets sockets = KafkaSockets.bind();
        try {
            format(folder);
            var kafka = new EmbeddedKafka(new KafkaConfig(KafkaSettings.of(folder, sockets), false), sockets);
            kafka.startup();
            return kafka;
        } catch (Exception e) {
            sockets.close();
            throw e;
        }
    }

    private static void format(Path folder) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(KafkaSettings.NODE_ID)
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName(KafkaSockets.CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }

    private static FaultHandler faultHandler(String fault, Runnable action) {
        return (message, cause) -> {
            LOG.atError().addKeyValue("fault", fault).setCause(cause).log(message);
            action.run();
            return new IllegalStateException(message, cause);
        };
    }

    private void startup() {
        try {
            controller.startup();
            broker.startup();
        } catch (RuntimeException e) {
            shutdown();
            throw e;
        }
    }

    private void shutdown() {
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
        metrics.close();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + sockets.brokerPort();
    }

    @Override
    public void close() {
        shutdown();
    }
}
