package dev.sluice.persistencesink.notification;

import dev.sluice.persistencesink.database.PostgresFaults;
import dev.sluice.persistencesink.loop.Backoff;
import dev.sluice.persistencesink.loop.StopSignal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what the outbox holds, at least once: marked as sent only after the channel has it, so a crash in between
 * repeats a notification under the same id. Several threads and processes may run side by side.
 */
public final class OutboxDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);

    private final Outbox outbox;
    private final OutboxSettings settings;
    private final OutboxMetrics metrics;
    private final InstantSource clock;
    private final Backoff backoff;
    private final GuardedChannel channel;

    public OutboxDispatcher(
            Outbox outbox, Notifier notifier, OutboxSettings settings, OutboxMetrics metrics, InstantSource clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.backoff = new Backoff(RandomGenerator.getDefault());
        this.channel = new GuardedChannel(notifier, new ChannelBreaker(backoff, metrics), clock);
    }

    /** Works until told to stop. Failures of the database pause it and never end it. */
    public void runUntil(StopSignal stop) {
        int failures = 0;
        Instant nextLook = Instant.MIN;
        while (!stop.isStopped()) {
            try {
                int claimed = dispatch(stop);
                nextLook = lookAtOldest(nextLook);
                failures = 0;
                if (claimed < settings.batchSize()) {
                    stop.pause(settings.pollInterval());
                }
            } catch (RuntimeException e) {
                failures++;
                Duration pause = backoff.after(failures);
                logFailure(e, pause);
                stop.pause(pause);
            }
        }
    }

    /** Not after each round: while there is much to deliver, that would be as many questions as claims. */
    private Instant lookAtOldest(Instant due) {
        Instant now = clock.instant();
        if (now.isBefore(due)) {
            return due;
        }
        metrics.oldestWait(outbox.oldestWait());
        return now.plus(settings.pollInterval());
    }

    /**
     * One round, cut short by the signal.
     *
     * @return how many notifications were due, up to the batch size; 0 while the channel's breaker is open
     */
    int dispatch(StopSignal stop) {
        int room = channel.room(settings.batchSize());
        if (room == 0) {
            return 0;
        }
        Instant end = clock.instant().plus(settings.lease());
        List<Notification> due = outbox.claim(room, settings.lease());
        var round = new DeliveryRound(backoff, settings.maxFailures());
        for (List<Notification> call : channel.calls(due)) {
            if (!stop.isStopped() && channel.hasTimeUntil(end)) {
                round.answered(call, channel.deliver(call));
            } else {
                round.leftOut(call);
            }
        }
        round.settle(outbox, metrics);
        return due.size();
    }

    private static void logFailure(RuntimeException exception, Duration pause) {
        PostgresFaults.in(exception)
                .ifPresentOrElse(
                        fault -> LOG.atWarn()
                                .addKeyValue("sqlstate", fault.sqlState())
                                .addKeyValue("pause_ms", pause.toMillis())
                                .log("the outbox cannot be reached; will be tried again"),
                        () -> LOG.error("the outbox dispatcher failed; will be tried again", exception));
    }
}
