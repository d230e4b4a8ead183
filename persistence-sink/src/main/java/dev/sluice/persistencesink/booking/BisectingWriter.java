package dev.sluice.persistencesink.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.database.Fault;
import dev.sluice.persistencesink.stoppedevent.EventStops;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a batch from head to tail. When one outcome poisons it, the batch is halved until that outcome stands alone:
 * about 2 log₂ n writes for a bad one among n, not n. One that breaks an invariant stops its event; what follows of that
 * event is parked and the others go on. Anything that is not the fault of an outcome stops the batch at the place it has
 * reached. Thread-safe.
 */
public final class BisectingWriter {
    private final OutcomeStore store;
    private final EventStops stops;

    public BisectingWriter(OutcomeStore store, EventStops stops) {
        this.store = store;
        this.stops = stops;
    }

    /** Call when events are taken over from another writer. */
    public void takeOver() {
        stops.forget();
    }

    /** @param batch in log order, of one partition */
    public BatchReport write(List<LoggedOutcome> batch) {
        var eventIds = batch.stream()
                .map(LoggedOutcome::outcome)
                .map(BookingOutcome::eventId)
                .collect(Collectors.toSet());
        return stops.check(eventIds)
                .map(BisectingWriter::notBegun)
                .orElseGet(() -> new WriteAttempt(store, stops, batch).report());
    }

    private static BatchReport notBegun(Fault fault) {
        return new BatchReport(0, 0, List.of(), Optional.of(fault));
    }
}
