package dev.sluice.persistencesink.buffer;

import static java.util.Objects.requireNonNull;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.booking.BatchReport;
import dev.sluice.persistencesink.booking.BisectingWriter;
import dev.sluice.persistencesink.booking.LoggedOutcome;
import dev.sluice.persistencesink.database.Fault;
import dev.sluice.persistencesink.database.OutageHold;
import dev.sluice.persistencesink.deadletter.KafkaParkOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts outcomes into the buffer and, on a clock, moves them from its head to the database: the transaction commits first,
 * then the buffer forgets, then Kafka Streams commits. A crash in between repeats rows, which the database drops.
 * Forwards the outcomes that are not to be written.
 */
final class BufferProcessor implements Processor<String, BookingOutcome, String, BookingOutcome> {
    static final String STORE = "outcome-buffer";

    /** Bounds a turn, since the other partitions of the thread wait for it. */
    private static final int MAX_BATCHES_A_TURN = 8;

    /** A poll takes up to a thousand records: 20 s, far from the five minutes after which a consumer counts as dead. */
    private static final Duration PAUSE_WHEN_FULL = Duration.ofMillis(20);

    private static final Logger LOG = LoggerFactory.getLogger(BufferProcessor.class);

    private final BisectingWriter writer;
    private final DrainSettings settings;
    private final OutageHold hold;
    private final SinkMetrics metrics;
    private @Nullable ProcessorContext<String, BookingOutcome> context;
    private @Nullable OutcomeBuffer buffer;

    BufferProcessor(BisectingWriter writer, DrainSettings settings, OutageHold hold, SinkMetrics metrics) {
        this.writer = writer;
        this.settings = settings;
        this.hold = hold;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, BookingOutcome> processorContext) {
        context = processorContext;
        writer.takeOver();
        buffer = new OutcomeBuffer(processorContext.getStateStore(STORE));
        processorContext.schedule(settings.interval(), PunctuationType.WALL_CLOCK_TIME, this::drain);
    }

    @Override
    public void process(Record<String, BookingOutcome> record) {
        if (isTombstone(record.value())) {
            return;
        }
        var origin = context().recordMetadata().orElseThrow();
        buffer().add(new BufferKey(origin.partition(), origin.offset()), record.value());
        if (buffer().size() >= settings.limit()) {
            makeRoom();
        }
    }

    private static boolean isTombstone(@Nullable BookingOutcome outcome) {
        return outcome == null;
    }

    /** Slows reading down; to stop it would look to Kafka like a dead consumer. */
    private void makeRoom() {
        drain(context().currentSystemTimeMs());
        if (buffer().size() >= settings.limit()) {
            LockSupport.parkNanos(PAUSE_WHEN_FULL.toNanos());
        }
    }

    private void drain(long nowMillis) {
        var now = Instant.ofEpochMilli(nowMillis);
        for (int batches = 0; batches < MAX_BATCHES_A_TURN && !buffer().isEmpty() && hold.isDue(now); batches++) {
            drainBatch(now);
        }
    }

    private void drainBatch(Instant now) {
        List<LoggedOutcome> batch = buffer().head(settings.batchSize());
        long started = System.nanoTime();
        BatchReport report = writer.write(batch);
        var took = Duration.ofNanos(System.nanoTime() - started);
        metrics.batch(batch.size(), report, took);
        forget(report, now);
        // From when the attempt ended: it may have hung for seconds, and the next partition's turn follows at once.
        Instant ended = now.plus(took);
        report.stoppedBy().ifPresentOrElse(fault -> stop(fault, ended), () -> hold.succeeded(ended));
    }

    private void forget(BatchReport report, Instant now) {
        report.parked().forEach(parked -> context().forward(KafkaParkOutcome.letter(parked, now)));
        for (int i = 0; i < report.settled(); i++) {
            buffer().removeHead();
        }
    }

    private void stop(Fault fault, Instant now) {
        if (fault instanceof Fault.Transient outage) {
            hold.failed(outage, now);
            return;
        }
        LOG.atError()
                .addKeyValue("sqlstate", fault.sqlState())
                .addKeyValue("constraint", fault.constraint())
                .log("the sink stops: a person must look at its database. Nothing is lost, the place is kept");
        throw new SinkHalted(fault);
    }

    private ProcessorContext<String, BookingOutcome> context() {
        return requireNonNull(context);
    }

    private OutcomeBuffer buffer() {
        return requireNonNull(buffer);
    }
}
