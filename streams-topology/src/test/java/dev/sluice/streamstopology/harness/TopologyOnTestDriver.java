package dev.sluice.streamstopology.harness;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.PositionsGiven;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;

/** The topology on Kafka's test driver, with its settings of production as far as the driver heeds them. */
public final class TopologyOnTestDriver implements AutoCloseable {
    /** The driver fires a ticker once per step, however long the step: so time moves in steps of the shortest one. */
    public static final Duration TICK = Duration.ofMillis(10);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestOutputTopic<String, BookingOutcome> outcomeTopic;
    private final TestOutputTopic<String, LineProgress> progressTopic;
    private final TestOutputTopic<String, PositionsGiven> positionsTopic;
    private final List<PositionsGiven> positions = new ArrayList<>();
    private final List<BookingOutcome> outcomes = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();
    private final List<LineProgress> progress = new ArrayList<>();
    private final Map<Topic<?>, List<DeadLetter>> deadLetters = new HashMap<>();
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
        positionsTopic = output(Topics.LINE_POSITIONS);
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(),
                KafkaSerdes.key().deserializer(),
                KafkaSerdes.value(topic).deserializer());
    }

    <V> void pipe(Topic<V> topic, String eventId, V message) {
        raw(topic, eventId, topic.format().encode(message));
    }

    /** Sends a record whatever it says. */
    public void raw(Topic<?> topic, String key, String value) {
        raw(topic, key, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a record without a value. */
    public void tombstone(Topic<?> topic, String key) {
        raw(topic, key, (byte[]) null);
    }

    private void raw(Topic<?> topic, String key, byte @Nullable [] value) {
        driver.createInputTopic(topic.name(), KafkaSerdes.key().serializer(), new ByteArraySerializer())
                .pipeInput(key, value, now);
    }

    /** The dead letters of a topic so far. */
    public List<DeadLetter> deadLetters(Topic<?> topic) {
        List<DeadLetter> letters = deadLetters.computeIfAbsent(topic, unused -> new ArrayList<>());
        driver.createOutputTopic(topic.deadLetters(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(letter -> letters.add(DeadLetter.of(letter)));
        return Collections.unmodifiableList(letters);
    }

    void advance(Duration time) {
        for (long step = 0; step < time.dividedBy(TICK); step++) {
            stepClock(TICK);
        }
    }

    /** Sets the clock forward, and nothing happens in between. Kafka's driver cannot set it back. */
    public void stepClock(Duration step) {
        now = now.plus(step);
        driver.advanceWallClockTime(step);
    }

    Instant now() {
        return now;
    }

    List<BookingOutcome> outcomes() {
        outcomes.addAll(outcomeTopic.readValuesToList());
        return Collections.unmodifiableList(outcomes);
    }

    List<LineProgress> progress() {
        readProgress();
        return Collections.unmodifiableList(progress);
    }

    /** Events of which the last report was deleted, because they are forgotten. */
    List<String> forgotten() {
        readProgress();
        return Collections.unmodifiableList(forgotten);
    }

    private void readProgress() {
        progressTopic.readRecordsToList().forEach(report -> {
            if (report.value() == null) {
                forgotten.add(report.key());
            } else {
                progress.add(report.value());
            }
        });
    }

    /** How many entries a store has. */
    public long entries(String store) {
        return driver.getKeyValueStore(store).approximateNumEntries();
    }

    List<PositionsGiven> positions() {
        positions.addAll(positionsTopic.readValuesToList());
        return Collections.unmodifiableList(positions);
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
