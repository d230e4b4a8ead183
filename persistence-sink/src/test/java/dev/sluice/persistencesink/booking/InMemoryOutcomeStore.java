package dev.sluice.persistencesink.booking;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.Released;
import dev.sluice.persistencesink.booking.WriteResult.Refused;
import dev.sluice.persistencesink.booking.WriteResult.Written;
import dev.sluice.persistencesink.database.Fault;
import dev.sluice.persistencesink.database.Triage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An {@link OutcomeStore} for tests: keeps the same contract, one outcome at a time. Not thread-safe. */
public final class InMemoryOutcomeStore implements OutcomeStore, Books {
    public static final String POISON_USER = "poison";
    private static final Fault POISON = new Fault.Poison("23514", "no_poison");
    private static final Fault SECOND_OWNER = new Fault.Breach("23505", Triage.ONE_OWNER);

    private record Booking(
            OutcomeRow row, long position, @Nullable String paymentId) {
        Booking(OutcomeRow row, @Nullable Booking before) {
            this(
                    row,
                    row.position() != null ? requireNonNull(row.position()) : before == null ? 0 : before.position(),
                    row.paymentId() != null || before == null ? row.paymentId() : before.paymentId());
        }

        long seq() {
            return row.outcome().seq();
        }
    }

    /** An outcome: it is there if its notification is, as both are written together. */
    private record Entry(String eventId, UUID notificationId) {}

    private Map<String, Booking> bookings = new HashMap<>();
    private Map<String, String> owners = new HashMap<>();
    private Set<Entry> history = new HashSet<>();
    private final Map<Integer, Long> progress = new HashMap<>();
    private final Deque<Fault> outages = new ArrayDeque<>();
    private int writes;

    /** The next write fails so; may be called several times. */
    public void failNext(Fault fault) {
        outages.addLast(fault);
    }

    /** Forgets the failures that are still to come. */
    public void recover() {
        outages.clear();
    }

    public int writes() {
        return writes;
    }

    @Override
    public WriteResult write(List<LoggedOutcome> outcomes) {
        writes++;
        if (!outages.isEmpty()) {
            return new Refused(outages.removeFirst());
        }
        var attempt = copy();
        for (LoggedOutcome logged : outcomes) {
            Optional<Fault> fault = attempt.apply(OutcomeRow.of(logged.outcome()));
            if (fault.isPresent()) {
                return new Refused(fault.get());
            }
        }
        int fresh = attempt.history.size() - history.size();
        bookings = attempt.bookings;
        owners = attempt.owners;
        history = attempt.history;
        LoggedOutcome last = outcomes.getLast();
        progress.merge(last.partition(), last.offset() + 1, Math::max);
        return new Written(fresh);
    }

    private InMemoryOutcomeStore copy() {
        var copy = new InMemoryOutcomeStore();
        copy.bookings.putAll(bookings);
        copy.owners.putAll(owners);
        copy.history.addAll(history);
        return copy;
    }

    private Optional<Fault> apply(OutcomeRow row) {
        BookingOutcome outcome = row.outcome();
        if (outcome.userId().equals(POISON_USER)) {
            return Optional.of(POISON);
        }
        String key = outcome.eventId() + "/" + outcome.requestId();
        history.add(new Entry(outcome.eventId(), row.notificationId()));
        Booking before = bookings.get(key);
        boolean stale = before != null && (outcome instanceof Rejected || outcome.seq() <= before.seq());
        if (stale || outcome instanceof RefundDue) {
            return Optional.empty();
        }
        bookings.put(key, new Booking(row, before));
        return outcome instanceof Released ? release(row) : take(row);
    }

    private Optional<Fault> release(OutcomeRow row) {
        for (String seatId : row.seatIds()) {
            owners.remove(row.outcome().eventId() + "/" + seatId, row.outcome().requestId());
        }
        return Optional.empty();
    }

    private Optional<Fault> take(OutcomeRow row) {
        String requestId = row.outcome().requestId();
        for (String seatId : row.seatIds()) {
            String owner = owners.putIfAbsent(row.outcome().eventId() + "/" + seatId, requestId);
            if (owner != null && !owner.equals(requestId)) {
                return Optional.of(SECOND_OWNER);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> booking(String eventId, String requestId) {
        return Optional.ofNullable(bookings.get(eventId + "/" + requestId))
                .map(booking -> booking.row().state() + " " + booking.position());
    }

    @Override
    public Optional<String> grounds(String eventId, String requestId) {
        return Optional.ofNullable(bookings.get(eventId + "/" + requestId))
                .map(booking -> requireNonNullElse(booking.row().reason(), "-") + " "
                        + requireNonNullElse(booking.paymentId(), "-"));
    }

    @Override
    public int historyRows(String eventId) {
        return (int) history.stream()
                .filter(entry -> entry.eventId().equals(eventId))
                .count();
    }

    /** Each outcome is notified once. */
    @Override
    public int notifications(String eventId) {
        return historyRows(eventId);
    }

    @Override
    public long nextOffset(int partition) {
        return progress.getOrDefault(partition, 0L);
    }

    /** Puts an owner there that no outcome led to: the next one who takes the seat breaks the invariant. */
    public void own(String eventId, String seatId, String requestId) {
        owners.put(eventId + "/" + seatId, requestId);
    }

    public void disown(String eventId, String seatId) {
        owners.remove(eventId + "/" + seatId);
    }

    @Override
    public Optional<String> owner(String eventId, String seatId) {
        return Optional.ofNullable(owners.get(eventId + "/" + seatId));
    }
}
