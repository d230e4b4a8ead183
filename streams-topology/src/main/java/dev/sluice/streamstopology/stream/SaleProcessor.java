package dev.sluice.streamstopology.stream;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.redisreserver.Reserver;
import dev.sluice.streamstopology.boxoffice.BoxOffice;
import dev.sluice.streamstopology.boxoffice.Meters;
import dev.sluice.streamstopology.boxoffice.Outlet;
import dev.sluice.streamstopology.projection.Fence;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The one stateful node. Line, gate, holds and seats change together, so they live in one node; it routes, the
 * {@link BoxOffice} works. Kafka Streams may start the same processor again after a failure, so {@link #init} begins from
 * nothing.
 */
final class SaleProcessor implements Processor<byte[], byte[], Object, Object>, Outlet {
    private static final Duration CLOCK = Duration.ofMillis(250);
    private static final Duration PROGRESS = Duration.ofMillis(500);

    /** What there is between init and close. */
    private record Task(
            ProcessorContext<Object, Object> context,
            Reserver reserver,
            Meters meters,
            BoxOffice office,
            KafkaEarlyCommit commits,
            KafkaTick gate,
            KafkaTick clock,
            KafkaTick progress) {}

    private final Supplier<? extends Reserver> reservers;
    private final Supplier<? extends Meters> meters;
    private final Duration gateInterval;
    private @Nullable Task task;

    SaleProcessor(Supplier<? extends Reserver> reservers, Supplier<? extends Meters> meters, Duration gateInterval) {
        this.reservers = reservers;
        this.meters = meters;
        this.gateInterval = gateInterval;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        close();
        var reserver = reservers.get();
        var taskMeters = meters.get();
        var office = new BoxOffice(KafkaStores.tables(context), reserver, this, taskMeters, newOwner());
        task = new Task(
                context,
                reserver,
                taskMeters,
                office,
                new KafkaEarlyCommit(context),
                new KafkaTick(context, gateInterval, this::gateTick),
                new KafkaTick(context, CLOCK, this::clockTick),
                new KafkaTick(context, PROGRESS, this::progressTick));
        office.open(Instant.ofEpochMilli(context.currentSystemTimeMs()));
        wakeUp();
    }

    @Override
    public void process(Record<byte[], byte[]> input) {
        var now = Instant.ofEpochMilli(task().context().currentSystemTimeMs());
        var where = task().context().recordMetadata().orElseThrow();
        KafkaInput.hand(KafkaInput.named(where.topic()), input, task().office(), now)
                .ifPresent(wrong -> {
                    task().meters().deadLetter();
                    task().context().forward(KafkaDeadLetters.letter(input, where, wrong), NodeNames.DEAD_LETTERS);
                });
        wakeUp();
    }

    private void gateTick(Instant now) {
        task().meters().timed(() -> task().office().gateTurn(now));
        task().commits().turnEnded(now);
        if (!task().office().hasActiveSales()) {
            task().gate().stop();
        }
    }

    private void clockTick(Instant now) {
        task().office().clockTurn(now);
        wakeUp();
        if (task().office().isDormant()) {
            task().clock().stop();
        }
    }

    private void progressTick(Instant now) {
        task().office().progressTurn(now);
        if (task().office().isDormant()) {
            task().progress().stop();
        }
    }

    private void wakeUp() {
        if (task().office().hasActiveSales()) {
            task().gate().start();
            task().clock().start();
            task().progress().start();
        }
    }

    @Override
    public void outcome(BookingOutcome outcome) {
        forward(outcome.eventId(), outcome, outcome.decidedAt(), NodeNames.OUTCOMES);
        task().commits().outcome();
    }

    @Override
    public void progress(LineProgress progress) {
        forward(progress.eventId(), progress, progress.asOf(), NodeNames.PROGRESS);
    }

    /** A null, so that compaction removes what was reported of the event. */
    @Override
    public void forgotten(String eventId, Instant at) {
        task().context().forward(new Record<>(eventId, null, at.toEpochMilli()), NodeNames.PROGRESS);
    }

    @Override
    public void positions(PositionsGiven positions) {
        forward(positions.eventId(), positions, positions.givenAt(), NodeNames.POSITIONS);
    }

    private void forward(String eventId, Object value, Instant at, String node) {
        task().context().forward(new Record<>(eventId, value, at.toEpochMilli()), node);
    }

    private static Fence newOwner() {
        return new Fence(ThreadLocalRandom.current().nextInt(Fence.OWNERS));
    }

    private Task task() {
        return Objects.requireNonNull(task, "Only between init and close");
    }

    @Override
    public void close() {
        if (task != null) {
            task.reserver().close();
            task = null;
        }
    }
}
