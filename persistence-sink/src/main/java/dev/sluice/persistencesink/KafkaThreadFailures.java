package dev.sluice.persistencesink;

import dev.sluice.persistencesink.buffer.SinkHalted;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that died, three times within ten minutes; then, and at once when the sink was halted, stops
 * the client, so that a deterministic failure does not repeat for ever. Thread-safe.
 */
final class KafkaThreadFailures implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaThreadFailures.class);
    private static final int MAX_REPLACED = 3;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Deque<Instant> replaced = new ArrayDeque<>();

    KafkaThreadFailures(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        Instant now = clock.instant();
        replaced.removeIf(at -> at.isBefore(now.minus(WINDOW)));
        if (isHalt(failure) || replaced.size() == MAX_REPLACED) {
            LOG.error("the sink stops", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        replaced.addLast(now);
        LOG.error("a stream thread died and is replaced", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static boolean isHalt(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SinkHalted) {
                return true;
            }
        }
        return false;
    }
}
