package dev.sluice.streamstopology.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done again and again, until stopped. By the wall clock: stream time stands still when nothing comes
 * in. It is stopped whenever there is nothing to do, because under exactly-once each tick costs a transaction.
 */
final class KafkaTick {
    private final ProcessingContext context;
    private final Duration interval;
    private final Consumer<Instant> work;
    private @Nullable Cancellable running;
    private long latest;

    KafkaTick(ProcessingContext context, Duration interval, Consumer<Instant> work) {
        this.context = context;
        this.interval = interval;
        this.work = work;
    }

    /** Begins anew if the clock was set back: Kafka would let nothing happen before it is as late as it was. */
    void start() {
        long now = context.currentSystemTimeMs();
        if (running != null && now < latest - interval.toMillis()) {
            stop();
        }
        if (running == null) {
            latest = now;
            running = context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::fire);
        }
    }

    private void fire(long now) {
        latest = now;
        work.accept(Instant.ofEpochMilli(now));
    }

    void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
