package dev.sluice.benchmarks.topology;

import dev.sluice.localstack.LocalStack;
import dev.sluice.streamstopology.stream.KafkaRunSettings;
import dev.sluice.streamstopology.stream.KafkaStreamsConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** The yardstick: a topology with the same settings that copies records from one topic to another. */
final class KafkaCopyRun implements AutoCloseable {
    private static final String FROM = "bench.copy.from";
    private static final String TO = "bench.copy.to";

    private final LocalStack stack;
    private final KafkaStreams streams;

    private KafkaCopyRun(LocalStack stack, KafkaStreams streams) {
        this.stack = stack;
        this.streams = streams;
    }

    static KafkaCopyRun start(LocalStack stack, Path state) throws Exception {
        var address = Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafkaBootstrapServers());
        try (Admin admin = Admin.create(address)) {
            var topics = List.of(new NewTopic(FROM, 1, (short) 1), new NewTopic(TO, 1, (short) 1));
            admin.createTopics(topics).all().get();
        }
        var topology = new Topology();
        topology.addSource("from", new StringDeserializer(), new ByteArrayDeserializer(), FROM);
        topology.addSink("to", TO, new StringSerializer(), new ByteArraySerializer(), "from");
        var settings = new KafkaRunSettings(stack.kafkaBootstrapServers(), "bench-copy", 1, 0, 1, state);
        var streams = new KafkaStreams(topology, KafkaStreamsConfig.of(settings));
        streams.start();
        return new KafkaCopyRun(stack, streams);
    }

    /** Copies the requests of such a sale. */
    double recordsPerSecond(KafkaSaleRecords sale) {
        try (var flow = KafkaFlow.between(stack.kafkaBootstrapServers(), TO)) {
            return flow.perSecond(requests(sale), copied -> true);
        }
    }

    /** The same, one request at a time. */
    Histogram micros(KafkaSaleRecords sale, KafkaPacedRequests pace) {
        try (var flow = KafkaFlow.between(stack.kafkaBootstrapServers(), TO)) {
            return pace.micros(flow, requests(sale));
        }
    }

    private static List<ProducerRecord<String, byte[]>> requests(KafkaSaleRecords sale) {
        return sale.requests(sale.seats()).stream()
                .map(request -> new ProducerRecord<>(FROM, request.key(), request.value()))
                .toList();
    }

    @Override
    public void close() {
        streams.close();
    }
}
