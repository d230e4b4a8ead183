package dev.sluice.persistencesink.connection;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.persistencesink.connection.ConnectionQueue.Letter;
import dev.sluice.persistencesink.loop.Backoff;
import dev.sluice.persistencesink.loop.StopSignal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over what the queue says of connections; a message counts as read once the store has it. One that is malformed is
 * dropped, so that it stops nobody.
 */
public final class FollowConnections {
    private static final Logger LOG = LoggerFactory.getLogger(FollowConnections.class);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final ConnectionQueue queue;
    private final Connections connections;
    private final Backoff backoff;
    private final InstantSource clock;
    private Instant nextSweep = Instant.MIN;

    public FollowConnections(ConnectionQueue queue, Connections connections, Backoff backoff, InstantSource clock) {
        this.queue = queue;
        this.connections = connections;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Works until told to stop. Failures of queue and store pause it and never end it. */
    public void runUntil(StopSignal stop) {
        int failures = 0;
        while (!stop.isStopped()) {
            try {
                turn();
                failures = 0;
            } catch (RuntimeException e) {
                failures++;
                Duration pause = backoff.after(failures);
                LOG.atWarn()
                        .addKeyValue("pause_ms", pause.toMillis())
                        .setCause(e)
                        .log("connections cannot be followed; will be tried again");
                stop.pause(pause);
            }
        }
    }

    /** One round. */
    void turn() {
        sweep(clock.instant());
        List<Letter> letters = queue.receive();
        if (!letters.isEmpty()) {
            connections.apply(letters.stream()
                    .map(FollowConnections::decode)
                    .flatMap(Optional::stream)
                    .toList());
            queue.acknowledge(letters);
        }
    }

    private void sweep(Instant now) {
        if (!now.isBefore(nextSweep)) {
            connections.removeExpired();
            nextSweep = now.plus(BETWEEN_SWEEPS);
        }
    }

    private static Optional<ConnectionChange> decode(Letter letter) {
        try {
            return Optional.of(ConnectionMessage.decode(letter.body()));
        } catch (InvalidMessage e) {
            LOG.atWarn()
                    .addKeyValue("message_id", letter.id())
                    .addKeyValue("reason", e.getMessage())
                    .log("a message tells of no connection; dropped");
            return Optional.empty();
        }
    }
}
