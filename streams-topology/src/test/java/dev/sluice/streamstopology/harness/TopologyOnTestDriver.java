package dev.sluice.streamstopology.harness;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.redisreserver.Reserver;
import dev.sluice.streamstopology.BookingTopology;
import dev.sluice.streamstopology.stream.KafkaRunSettings;
import dev.sluice.streamstopology.stream.KafkaStreamsConfig;
import dev.sluice.streamstopology.stream.MicrometerMeters;
import dev.sluice.streamstopology.stream.SaleProcessorSupplier;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology on Kafka's test driver, with its settings of production as far as the driver heeds them. */
public final class TopologyOnTestDriver implements AutoCloseable {
    /** The driver fires a ticker once per step, however long the step: so time moves in steps of the shortest one. */
    public static final Duration TICK = Duration.ofMillis(10);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestOutputTopic<String, BookingOutcome> outcomeTopic;
    private final TestOutputTopic<String, LineProgress> progressTopic;
    private final List<BookingOutcome> outcomes = new ArrayList<>();
    private final List<LineProgress> progress = new ArrayList<>();
    private Instant now;

    TopologyOnTestDriver(Reserver reserver, Instant start) {
        now = start;
        var sales = new SaleProcessorSupplier(() -> reserver, () -> new MicrometerMeters(meters), TICK);
        var settings = new KafkaRunSettings("nowhere:9092", "booking", 1, 0, 1, Path.of("target"));
        var config = KafkaStreamsConfig.of(settings);
        // The driver has no transactions, and loses dead letters when it pretends to have them.
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = new TopologyTestDriver(new BookingTopology(sales).get(), config, start);
        outcomeTopic = output(Topics.BOOKING_OUTCOMES);
        progressTopic = output(Topics.LINE_PROGRESS);
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(),
                KafkaSerdes.key().deserializer(),
                KafkaSerdes.value(topic).deserializer());
    }

    private <V> void pipe(Topic<V> topic, String eventId, V message) {
        TestInputTopic<String, V> input = driver.createInputTopic(
                topic.name(),
                KafkaSerdes.key().serializer(),
                KafkaSerdes.value(topic).serializer());
        input.pipeInput(eventId, message, now);
    }

    void request(BookingRequested request) {
        pipe(Topics.BOOKING_REQUESTS, request.eventId(), request);
    }

    void control(SaleControl control) {
        pipe(Topics.SALE_CONTROLS, control.eventId(), control);
    }

    void inventory(InventoryChanged change) {
        pipe(Topics.INVENTORY_CHANGED, change.eventId(), change);
    }

    void payment(PaymentSettled payment) {
        pipe(Topics.PAYMENT_RESULTS, payment.eventId(), payment);
    }

    /** Sends bytes as they are. */
    public void raw(Topic<?> topic, byte[] key, byte[] value) {
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(key, value, now);
    }

    /** Takes the records of a topic's dead letters. */
    public List<TestRecord<byte[], byte[]>> deadLetters(Topic<?> topic) {
        return driver.createOutputTopic(topic.deadLetters(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    void advance(Duration time) {
        for (long step = 0; step < time.dividedBy(TICK); step++) {
            now = now.plus(TICK);
            driver.advanceWallClockTime(TICK);
        }
    }

    Instant now() {
        return now;
    }

    List<BookingOutcome> outcomes() {
        outcomes.addAll(outcomeTopic.readValuesToList());
        return Collections.unmodifiableList(outcomes);
    }

    List<LineProgress> progress() {
        progress.addAll(progressTopic.readValuesToList());
        return Collections.unmodifiableList(progress);
    }

    /** A counter of the topology, such as {@code sluice.topology.requests.repeated}. */
    public double count(String meter) {
        return meters.get(meter).counter().count();
    }

    @Override
    public void close() {
        driver.close();
    }
}
