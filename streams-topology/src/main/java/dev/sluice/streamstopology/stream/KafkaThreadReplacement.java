package dev.sluice.streamstopology.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a thread that died, a few times: most causes pass. A bug that meets the same record again and again would go
 * on for ever, so then the client stops and the platform replaces the process. Thread-safe.
 */
public final class KafkaThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaThreadReplacement.class);
    static final int MAX_REPLACEMENTS = 3;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Deque<Instant> replacements = new ArrayDeque<>();

    public KafkaThreadReplacement(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable error) {
        Instant now = clock.instant();
        replacements.removeIf(then -> then.plus(WINDOW).isBefore(now));
        if (replacements.size() >= MAX_REPLACEMENTS) {
            LOG.error("a stream thread died once more; the client stops", error);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        replacements.add(now);
        LOG.error("a stream thread died and is replaced", error);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
