package dev.sluice.localstack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The broker's settings: one node is the whole cluster, everything small, nothing waits. */
final class KafkaSettings {
    static final int NODE_ID = 1;

    private KafkaSettings() {}

    static Map<String, String> of(Path folder, KafkaSockets sockets) {
        String controllerAddress = "127.0.0.1:" + sockets.controllerAddress().getPort();
        String brokerAddress = "127.0.0.1:" + sockets.brokerPort();
        var settings = new HashMap<>(oneNode());
        settings.putAll(quick());
        settings.put("log.dirs", folder.toString());
        settings.put("controller.quorum.voters", NODE_ID + "@" + controllerAddress);
        settings.put("listeners", "PLAINTEXT://" + brokerAddress + ",CONTROLLER://" + controllerAddress);
        settings.put("advertised.listeners", "PLAINTEXT://" + brokerAddress);
        // How long a failing start takes to say so.
        settings.put("initial.broker.registration.timeout.ms", "30000");
        return settings;
    }

    private static Map<String, String> oneNode() {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", Integer.toString(NODE_ID),
                "controller.listener.names", KafkaSockets.CONTROLLER,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "auto.create.topics.enable", "false");
    }

    private static Map<String, String> quick() {
        return Map.of(
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0",
                "group.streams.initial.rebalance.delay.ms", "0",
                // After a crash the next owner waits for the dead one's session and transaction to time out.
                "group.min.session.timeout.ms", "5000",
                "group.streams.min.session.timeout.ms", "5000",
                "group.streams.min.heartbeat.interval.ms", "1000",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000",
                // The default takes 128 MB of heap.
                "log.cleaner.dedupe.buffer.size", "2097152");
    }
}
