package dev.sluice.ingestbridge.loop;

import dev.sluice.ingestbridge.loop.Transfer.Outcome;
import dev.sluice.ingestbridge.pace.Backoff;
import dev.sluice.ingestbridge.pace.Timeline;
import dev.sluice.ingestbridge.queue.Reception;
import dev.sluice.ingestbridge.queue.RequestQueue;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One receiver: takes what the queue has, moves it to the log, and goes slowly while that fails. Not thread-safe. */
public final class BridgeLoop {
    private static final Logger LOG = LoggerFactory.getLogger(BridgeLoop.class);
    /** After so many failures a receive is given up: its messages, if it got any, come again by themselves. */
    private static final int TRIES = 4;

    private final RequestQueue queue;
    private final Transfer transfer;
    private final Pace pace;
    private final Backoff backoff;
    private final BridgeMetrics metrics;
    private String attempt = newAttempt();
    private int triesLeft = TRIES;

    /** @param backoff for this receiver alone */
    public BridgeLoop(RequestQueue queue, Transfer transfer, Pace pace, Backoff backoff, BridgeMetrics metrics) {
        this.queue = queue;
        this.transfer = transfer;
        this.pace = pace;
        this.backoff = backoff;
        this.metrics = metrics;
    }

    /** Works until told to stop, which it heeds between two turns, or interrupted. */
    public void run(BooleanSupplier stopped) {
        try {
            while (!stopped.getAsBoolean()) {
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One receive and all that follows from it; or a pause, while the log does not take anything. */
    void turn() throws InterruptedException {
        Timeline timeline = pace.timeline();
        Duration pause = pace.breaker().pause();
        if (!pause.isZero()) {
            timeline.sleep(pause);
            return;
        }
        boolean good = switch (queue.receive(attempt)) {
            case Reception.Unavailable unavailable -> receiveAgain(unavailable);
            case Reception.Received received -> move(received);
        };
        if (good) {
            backoff.reset();
        } else {
            timeline.sleep(backoff.next());
        }
    }

    private boolean receiveAgain(Reception.Unavailable unavailable) {
        metrics.receiveFailed.increment();
        LOG.atWarn()
                .addKeyValue("queue", queue.id())
                .addKeyValue("reason", unavailable.reason())
                .log("nothing received");
        triesLeft--;
        if (triesLeft == 0) {
            startAttempt();
        }
        return false;
    }

    private boolean move(Reception.Received received) {
        startAttempt();
        try {
            Outcome outcome = transfer.move(received);
            if (outcome == Outcome.GIVEN_BACK) {
                pace.breaker().failed();
            } else if (!received.runs().isEmpty()) {
                pace.breaker().succeeded();
            }
            return outcome == Outcome.MOVED;
        } catch (RuntimeException e) {
            // A bug: the group must stand still, visibly, rather than lose or double anything.
            LOG.atError().addKeyValue("queue", queue.id()).setCause(e).log("messages could not be moved");
            queue.retryLater(received.messages());
            return false;
        }
    }

    private void startAttempt() {
        attempt = newAttempt();
        triesLeft = TRIES;
    }

    private static String newAttempt() {
        return UUID.randomUUID().toString();
    }
}
