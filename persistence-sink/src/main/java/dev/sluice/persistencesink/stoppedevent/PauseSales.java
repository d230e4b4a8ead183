package dev.sluice.persistencesink.stoppedevent;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.persistencesink.loop.Backoff;
import dev.sluice.persistencesink.loop.StopSignal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pauses the sale of every event that is stopped, so that nobody is promised a seat of which it is open who owns it. Works
 * from the ledger, beside the writing: a crash or an unreachable log delays a pause and never loses one. What an operator
 * says later stands.
 */
public final class PauseSales {
    private static final Logger LOG = LoggerFactory.getLogger(PauseSales.class);
    private static final String AUTHOR = "persistence-sink";
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final StopLedger ledger;
    private final SaleControls controls;
    private final Backoff backoff;
    private final StopMetrics metrics;
    private final InstantSource clock;

    public PauseSales(
            StopLedger ledger, SaleControls controls, Backoff backoff, StopMetrics metrics, InstantSource clock) {
        this.ledger = ledger;
        this.controls = controls;
        this.backoff = backoff;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Works until told to stop; a failure pauses it and never ends it. */
    public void runUntil(StopSignal stop) {
        int failures = 0;
        while (!stop.isStopped()) {
            try {
                pauseAll();
                failures = 0;
                stop.pause(INTERVAL);
            } catch (RuntimeException e) {
                failures++;
                Duration pause = backoff.after(failures);
                LOG.atWarn()
                        .addKeyValue("pause_ms", pause.toMillis())
                        .addKeyValue("reason", e.getClass().getSimpleName())
                        .log("cannot see to it that sales of stopped events are paused; will be tried again");
                stop.pause(pause);
            }
        }
    }

    /** One round. */
    void pauseAll() {
        List<StoppedEvent> stopped = ledger.stopped();
        metrics.stopped(stopped.size());
        for (StoppedEvent event : stopped) {
            if (!event.salePaused()) {
                pause(event.eventId());
            }
        }
    }

    private void pause(String eventId) {
        controls.last(eventId)
                .filter(control -> control.state() == SaleState.OPEN)
                .ifPresent(control -> {
                    controls.say(paused(control, clock.instant()));
                    LOG.atError().addKeyValue("event_id", eventId).log("the sale of a stopped event is paused");
                });
        ledger.salePaused(eventId);
    }

    private static SaleControl paused(SaleControl last, Instant now) {
        return new SaleControl(
                last.eventId(),
                SaleState.PAUSED,
                last.opensAt(),
                last.capacity(),
                last.ratePerSecond(),
                last.burst(),
                last.perUserLimit(),
                last.holdSeconds(),
                last.lineLimit(),
                last.options(),
                last.message(),
                AUTHOR,
                now);
    }
}
