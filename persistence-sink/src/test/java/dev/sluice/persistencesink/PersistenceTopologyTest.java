package dev.sluice.persistencesink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.persistencesink.booking.BisectingWriter;
import dev.sluice.persistencesink.booking.InMemoryOutcomeStore;
import dev.sluice.persistencesink.booking.Outcomes;
import dev.sluice.persistencesink.buffer.BufferProcessorSupplier;
import dev.sluice.persistencesink.buffer.DrainSettings;
import dev.sluice.persistencesink.buffer.SinkHalted;
import dev.sluice.persistencesink.buffer.SinkMetrics;
import dev.sluice.persistencesink.database.Fault;
import dev.sluice.persistencesink.database.OutageHold;
import dev.sluice.persistencesink.deadletter.DeadLetterHeaders;
import dev.sluice.persistencesink.loop.Backoff;
import dev.sluice.persistencesink.stoppedevent.EventStops;
import dev.sluice.persistencesink.stoppedevent.InMemoryStopLedger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceTopologyTest {
    private static final String EVENT = "event-1";
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final int BATCH = 10;
    private static final int LIMIT = 50;

    private final Outcomes outcomes = new Outcomes(EVENT);
    private final InMemoryOutcomeStore store = new InMemoryOutcomeStore();
    private final OutageHold hold = new OutageHold(new Backoff(new Random(1)));
    private TopologyTestDriver driver;
    private TestInputTopic<String, BookingOutcome> input;
    private TestOutputTopic<String, BookingOutcome> deadLetters;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void start(@TempDir Path stateDir) {
        var kafka = new PersistenceSinkSettings.KafkaSettings("unused:9092", 1, 0, stateDir, 1);
        driver =
                new TopologyTestDriver(topology(), KafkaStreamsConfig.of(kafka), Instant.parse("2026-11-23T10:00:00Z"));
        var outcome = KafkaSerdes.value(Topics.BOOKING_OUTCOMES);
        input = driver.createInputTopic(
                Topics.BOOKING_OUTCOMES.name(), KafkaSerdes.key().serializer(), outcome.serializer());
        deadLetters = driver.createOutputTopic(
                Topics.BOOKING_OUTCOMES.deadLetters(), KafkaSerdes.key().deserializer(), outcome.deserializer());
    }

    private Topology topology() {
        var metrics = new SinkMetrics(new SimpleMeterRegistry());
        var writer = new BisectingWriter(store, new EventStops(new InMemoryStopLedger(), InstantSource.system()));
        var buffer = new BufferProcessorSupplier(writer, new DrainSettings(BATCH, INTERVAL, LIMIT), hold, metrics);
        return new PersistenceTopology(buffer).get();
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    /** A change here changes deployed state: rename nothing while a buffer may hold rows. */
    @Test
    void theShapeIsTheGoldenOne() throws IOException {
        try (InputStream golden = getClass().getResourceAsStream("/golden/persistence-topology.txt")) {
            var expected = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(topology().describe().toString().strip()).isEqualTo(expected.strip());
        }
    }

    @Test
    void outcomesWaitForTheClockAndThenGoAsOneBatch() {
        // Given
        input.pipeInput(EVENT, outcomes.held("r1", 1, "A-1"));
        input.pipeInput(EVENT, outcomes.confirmed("r1", 2, "A-1"));
        int writesBefore = store.writes();

        // When
        tick();

        // Then
        assertThat(writesBefore).isZero();
        assertThat(store.writes()).isEqualTo(1);
        assertThat(store.booking(EVENT, "r1")).contains("CONFIRMED 1");
        assertThat(buffered()).isZero();
    }

    @Test
    void moreThanOneBatchGoesInOneTurn() {
        // Given
        for (int i = 1; i <= 3 * BATCH; i++) {
            input.pipeInput(EVENT, outcomes.held("r" + i, i, "A-" + i));
        }

        // When
        tick();

        // Then
        assertThat(store.writes()).isEqualTo(3);
        assertThat(store.historyRows(EVENT)).isEqualTo(3 * BATCH);
    }

    @Test
    void aFullBufferDrainsWithoutWaitingForTheClock() {
        // When
        for (int i = 1; i <= LIMIT; i++) {
            input.pipeInput(EVENT, outcomes.held("r" + i, i, "A-" + i));
        }

        // Then
        assertThat(store.historyRows(EVENT)).isEqualTo(LIMIT);
        assertThat(buffered()).isZero();
    }

    @Test
    void aFullBufferStillTakesInDuringAnOutageAndLosesNothing() {
        // Given
        store.failNext(new Fault.Transient("08001", ""));

        // When
        for (int i = 1; i <= LIMIT + 3; i++) {
            input.pipeInput(EVENT, outcomes.held("r" + i, i, "A-" + i));
        }
        long kept = buffered();
        tick();

        // Then
        assertThat(kept).isEqualTo(LIMIT + 3);
        assertThat(store.historyRows(EVENT)).isEqualTo(LIMIT + 3);
    }

    @Test
    void anOutageHoldsThePlaceAndTurnsAreSkippedUntilItsPauseIsOver() {
        // Given
        store.failNext(new Fault.Transient("08001", ""));
        store.failNext(new Fault.Transient("57P01", ""));
        input.pipeInput(EVENT, outcomes.held("r1", 1, "A-1"));

        // When
        tick();
        boolean outage = hold.isOutage();
        long kept = buffered();
        for (int i = 0; i < 10; i++) {
            tick();
        }

        // Then
        assertThat(outage).isTrue();
        assertThat(kept).isEqualTo(1);
        assertThat(store.writes()).isEqualTo(3);
        assertThat(store.booking(EVENT, "r1")).contains("HELD 1");
        assertThat(hold.isOutage()).isFalse();
    }

    @Test
    void aMinuteWithoutDatabaseCostsAFewAttemptsAndNoRow() {
        // Given
        int minute = (int) (Duration.ofMinutes(1).toMillis() / INTERVAL.toMillis());
        for (int i = 0; i < minute; i++) {
            store.failNext(new Fault.Transient("08001", ""));
        }

        // When
        for (int i = 1; i <= minute; i++) {
            if (i < LIMIT) {
                input.pipeInput(EVENT, outcomes.held("r" + i, i, "A-" + i));
            }
            tick();
        }
        int attempts = store.writes();
        store.recover();
        for (int i = 0; i < minute; i++) {
            tick();
        }

        // Then
        assertThat(attempts).isLessThan(20);
        assertThat(store.historyRows(EVENT)).isEqualTo(LIMIT - 1);
        assertThat(buffered()).isZero();
    }

    @Test
    void aRowThatTheDatabaseRefusesIsParkedWithItsReasonAndTheRestGoesOn() {
        // Given
        input.pipeInput(EVENT, outcomes.held("r1", 1, "A-1"));
        input.pipeInput(EVENT, outcomes.poison("r2", 2, "A-2"));
        input.pipeInput(EVENT, outcomes.held("r3", 3, "A-3"));

        // When
        tick();

        // Then
        var parked = deadLetters.readRecord();
        assertThat(parked.value().requestId()).isEqualTo("r2");
        assertThat(header(parked.headers(), DeadLetterHeaders.SQLSTATE)).isEqualTo("23514");
        assertThat(header(parked.headers(), DeadLetterHeaders.OFFSET)).isEqualTo("1");
        assertThat(deadLetters.isEmpty()).isTrue();
        assertThat(store.historyRows(EVENT)).isEqualTo(2);
        assertThat(buffered()).isZero();
    }

    @Test
    void aRecordThatIsNoOutcomeIsParkedAndTheRestGoesOn() {
        // Given
        var raw = driver.createInputTopic(
                Topics.BOOKING_OUTCOMES.name(), new StringSerializer(), new ByteArraySerializer());
        raw.pipeInput(EVENT, "{}".getBytes(StandardCharsets.UTF_8));
        input.pipeInput(EVENT, outcomes.held("r1", 1, "A-1"));

        // When
        tick();

        // Then
        assertThat(store.booking(EVENT, "r1")).contains("HELD 1");
        assertThat(deadLetters.getQueueSize()).isEqualTo(1);
    }

    @Test
    void aSecondOwnerOfASeatStopsItsEventWhoseOutcomesAreParkedInOrder() {
        // Given
        input.pipeInput(EVENT, outcomes.held("r1", 1, "A-1"));
        input.pipeInput(EVENT, outcomes.held("r2", 2, "A-1"));
        tick();

        // When
        input.pipeInput(EVENT, outcomes.confirmed("r1", 3, "A-1"));
        input.pipeInput(EVENT, outcomes.rejected("r3", 3));
        input.pipeInput("event-2", new Outcomes("event-2").held("r1", 1, "A-1"));
        tick();

        // Then
        assertThat(deadLetters.readRecordsToList())
                .extracting(letter -> letter.value().requestId()
                        + " " + header(letter.headers(), DeadLetterHeaders.ERROR_CLASS)
                        + " " + header(letter.headers(), DeadLetterHeaders.OFFSET))
                .containsExactly("r2 INVARIANT 1", "r1 EVENT_STOPPED 2", "r3 EVENT_STOPPED 3");
        assertThat(store.historyRows(EVENT)).isEqualTo(1);
        assertThat(store.historyRows("event-2")).isEqualTo(1);
        assertThat(buffered()).isZero();
    }

    @Test
    void whatNobodyHereCanPutRightHaltsTheSinkWithItsPlaceKept() {
        // Given
        store.failNext(new Fault.Halt("42501", ""));
        input.pipeInput(EVENT, outcomes.held("r1", 1, "A-1"));

        // Then
        assertThatThrownBy(this::tick).hasRootCauseInstanceOf(SinkHalted.class).hasRootCauseMessage("SQLSTATE 42501");
        assertThat(buffered()).isEqualTo(1);
        assertThat(store.historyRows(EVENT)).isZero();
    }

    private void tick() {
        driver.advanceWallClockTime(INTERVAL);
    }

    private long buffered() {
        return driver.getKeyValueStore("outcome-buffer").approximateNumEntries();
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
