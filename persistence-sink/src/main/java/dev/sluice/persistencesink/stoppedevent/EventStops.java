package dev.sluice.persistencesink.stoppedevent;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.database.Fault;
import dev.sluice.persistencesink.database.PostgresFaults;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which events are stopped, without a question to the database for every batch: an event has one writer, so nobody else
 * stops it while this one owns it, and a release matters only where a stop is known. Thread-safe.
 */
public final class EventStops {
    private static final Logger LOG = LoggerFactory.getLogger(EventStops.class);
    private static final String SECOND_OWNER = "a seat would get a second owner";

    private final StopLedger ledger;
    private final InstantSource clock;
    private volatile Map<String, StoppedEvent> known = Map.of();
    private boolean stale = true;

    public EventStops(StopLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Asks again at the next check. For whoever takes over events from another writer, who may have stopped some. */
    public synchronized void forget() {
        stale = true;
    }

    /**
     * Makes what is known of these events true now: that they are stopped may have ended, and parking what comes after
     * the release would break the order.
     *
     * @return why that could not be found out
     */
    public synchronized Optional<Fault> check(Set<String> eventIds) {
        boolean concerned = !Collections.disjoint(known.keySet(), eventIds);
        return stale || concerned ? attempt(this::read) : Optional.empty();
    }

    /** By event, as of the last check. */
    public Map<String, StoppedEvent> known() {
        return known;
    }

    /**
     * Stops the event of an outcome. When this returns, the stop outlives a crash.
     *
     * @return why that could not be done; then nothing of this event may be written or parked
     */
    public synchronized Optional<Fault> stop(BookingOutcome outcome, Fault.Breach breach) {
        var stop = new StoppedEvent(
                outcome.eventId(),
                outcome.requestId(),
                outcome.seq(),
                breach.constraint(),
                SECOND_OWNER,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                false);
        Optional<Fault> fault = attempt(() -> {
            ledger.stop(stop);
            read();
        });
        if (fault.isEmpty()) {
            LOG.atError()
                    .addKeyValue("event_id", stop.eventId())
                    .addKeyValue("request_id", stop.requestId())
                    .addKeyValue("seq", stop.seq())
                    .addKeyValue("constraint", stop.constraint())
                    .log("{}: the event is stopped, a person must look at it. Its outcomes are parked", SECOND_OWNER);
        }
        return fault;
    }

    private void read() {
        known = ledger.stopped().stream()
                .collect(Collectors.toUnmodifiableMap(StoppedEvent::eventId, Function.identity()));
        stale = false;
    }

    private static Optional<Fault> attempt(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(PostgresFaults.in(e).orElseThrow(() -> e));
        }
    }
}
