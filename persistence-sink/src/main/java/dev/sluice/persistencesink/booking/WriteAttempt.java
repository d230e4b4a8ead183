package dev.sluice.persistencesink.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.booking.BatchReport.Parked;
import dev.sluice.persistencesink.booking.WriteResult.Refused;
import dev.sluice.persistencesink.booking.WriteResult.Written;
import dev.sluice.persistencesink.database.Fault;
import dev.sluice.persistencesink.stoppedevent.EventStops;
import dev.sluice.persistencesink.stoppedevent.StoppedEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One attempt to write a batch. Outcomes go by their place in it. For one use, by one thread. */
final class WriteAttempt {
    private final OutcomeStore store;
    private final EventStops stops;
    private final List<LoggedOutcome> batch;
    private final Map<String, StoppedEvent> stoppedBefore;
    private final Set<String> stoppedHere = new HashSet<>();
    private final SortedMap<Integer, Parked> parked = new TreeMap<>();
    private Optional<Fault> stoppedBy = Optional.empty();
    private int settled;
    private int fresh;

    WriteAttempt(OutcomeStore store, EventStops stops, List<LoggedOutcome> batch) {
        this.store = store;
        this.stops = stops;
        this.batch = batch;
        // A release takes effect with the next batch: half of this one parked and half written would be out of order.
        stoppedBefore = stops.known();
    }

    BatchReport report() {
        if (settle(IntStream.range(0, batch.size()).boxed().toList())) {
            settled = batch.size();
        }
        // Of a stopped event, what stands behind the place reached was looked at too; its turn has not come yet.
        return new BatchReport(
                settled, fresh, List.copyOf(parked.headMap(settled).values()), stoppedBy);
    }

    /** False if the batch must stop here. */
    private boolean settle(List<Integer> part) {
        var live = new ArrayList<Integer>(part.size());
        for (int index : part) {
            behindAStop(logged(index).outcome())
                    .ifPresentOrElse(why -> park(index, why, Optional.empty()), () -> live.add(index));
        }
        if (live.isEmpty()) {
            return true;
        }
        return switch (store.write(live.stream().map(this::logged).toList())) {
            case Written written -> {
                fresh += written.fresh();
                yield true;
            }
            case Refused refused -> refuse(live, refused.fault());
        };
    }

    private boolean refuse(List<Integer> part, Fault fault) {
        boolean blamesOne = fault instanceof Fault.Poison || fault instanceof Fault.Breach;
        if (blamesOne && part.size() > 1) {
            int middle = part.size() / 2;
            return settle(part.subList(0, middle)) && settle(part.subList(middle, part.size()));
        }
        int index = part.getFirst();
        return switch (fault) {
            case Fault.Poison poison -> {
                park(index, ParkClass.POISON, Optional.of(poison));
                yield true;
            }
            case Fault.Breach breach -> stopEvent(index, breach);
            case Fault.Transient outage -> stopAt(index, outage);
            case Fault.Halt halt -> stopAt(index, halt);
        };
    }

    /** The stop comes first: after a crash the outcome is met again and parked then. */
    private boolean stopEvent(int index, Fault.Breach breach) {
        BookingOutcome outcome = logged(index).outcome();
        Optional<Fault> failure = stops.stop(outcome, breach);
        if (failure.isPresent()) {
            return stopAt(index, failure.get());
        }
        stoppedHere.add(outcome.eventId());
        park(index, ParkClass.INVARIANT, Optional.of(breach));
        return true;
    }

    /** Why the outcome must not be written; empty if its event is not stopped. */
    private Optional<ParkClass> behindAStop(BookingOutcome outcome) {
        StoppedEvent stop = stoppedBefore.get(outcome.eventId());
        if (stop != null && stop.isCausedBy(outcome)) {
            return Optional.of(ParkClass.INVARIANT);
        }
        boolean stopped = stop != null || stoppedHere.contains(outcome.eventId());
        return stopped ? Optional.of(ParkClass.EVENT_STOPPED) : Optional.empty();
    }

    private boolean stopAt(int index, Fault fault) {
        settled = index;
        stoppedBy = Optional.of(fault);
        return false;
    }

    private void park(int index, ParkClass parkClass, Optional<Fault> fault) {
        parked.put(index, new Parked(index, logged(index), parkClass, fault));
    }

    private LoggedOutcome logged(int index) {
        return batch.get(index);
    }
}
