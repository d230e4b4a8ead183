package dev.sluice.frontdoor.booking;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.frontdoor.booking.Entry.Stage;
import dev.sluice.frontdoor.line.Unnumbered;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The requests that wait for their decision, and how far they are, the oldest forgotten first. Not thread-safe. */
final class Undecided {
    private final Map<String, Entry> waiting;
    /** Numbers that were told before their requests. */
    private final Map<String, Long> numbers;

    private final Map<String, Census> events = new HashMap<>();

    Undecided(int limit) {
        waiting = new OldestForgotten<>(limit, entry -> census(entry.eventId).move(entry, Stage.GONE));
        numbers = new OldestForgotten<>(limit);
    }

    Census census(String eventId) {
        return events.computeIfAbsent(eventId, Census::new);
    }

    @Nullable
    Entry find(String requestId) {
        return waiting.get(requestId);
    }

    /** It is promised here and not seen in the log yet; it may have its number already. */
    Entry enter(BookingRequested request) {
        Entry entry = enter(request, Stage.CONFIRMED);
        Long number = numbers.get(entry.requestId);
        if (number != null) {
            number(census(entry.eventId), entry, number);
        }
        return entry;
    }

    private Entry enter(BookingRequested request, Stage stage) {
        String id = request.requestId();
        Census census = census(request.eventId());
        // Its copy of the event's id: one for all instead of one for each.
        var entry = new Entry(census.eventId(), id, request.userId(), Fingerprint.of(request), stage);
        census.enter(entry);
        waiting.put(id, entry);
        return entry;
    }

    /**
     * It was seen in the log. The wish that the log has first is the one that counts.
     *
     * @param here whether this door is sending it
     */
    void logged(BookingRequested request, boolean here, Instant now) {
        Census census = census(request.eventId());
        Entry entry = waiting.get(request.requestId());
        if (entry == null) {
            entry = enter(request, here ? Stage.LOGGED_HERE : Stage.LOGGED_ELSEWHERE);
        } else if (entry.order > 0) {
            // A retry.
            return;
        } else if (entry.stage == Stage.CONFIRMED) {
            entry.fingerprint = Fingerprint.of(request);
            census.move(entry, Stage.LOGGED_HERE);
        }
        census.logged(entry, request.acceptedAt(), now);
        Long number = numbers.remove(entry.requestId);
        if (number != null) {
            number(census, entry, number);
        }
    }

    /** It has been given its number. */
    void numbered(String eventId, String requestId, long number) {
        Census census = census(eventId);
        census.numbered(number);
        Entry entry = waiting.get(requestId);
        if (entry == null || entry.order == 0) {
            // Whom it passes over in the log will be known when it is seen there.
            numbers.put(requestId, number);
        }
        if (entry != null) {
            number(census, entry, number);
        }
    }

    private void number(Census census, Entry entry, long number) {
        entry.standing.numbered(number);
        passOver(census, entry.order, number);
        settle(census, entry, Stage.NUMBERED, number);
    }

    /** A decided request was seen in the log that had this number. */
    void passedBy(String eventId, long number) {
        passOver(census(eventId), Long.MAX_VALUE, number);
    }

    private void passOver(Census census, long order, long number) {
        census.passedOver(order).forEach(passed -> settle(census, passed, Stage.REFUSED, number));
    }

    /**
     * Nothing is on its way to the line any more.
     *
     * @param number once this is decided, so is the request: one that still waits here was decided and is forgotten
     */
    private void settle(Census census, Entry entry, Stage stage, long number) {
        boolean over = census.isDecided(number);
        census.move(entry, over ? Stage.GONE : stage);
        if (over) {
            waiting.remove(entry.requestId);
        }
    }

    /**
     * It has been decided.
     *
     * @param number that it had, 0 if none is told
     * @return null if it was not known
     */
    @Nullable
    Entry leave(String eventId, String requestId, long number) {
        Entry entry = waiting.remove(requestId);
        numbers.remove(requestId);
        Census census = census(eventId);
        census.decided(number);
        if (entry != null) {
            census.move(entry, Stage.GONE);
        }
        return entry;
    }

    void forgetEvent(String eventId) {
        Census census = events.get(eventId);
        if (census == null) {
            return;
        }
        waiting.values().removeIf(entry -> {
            boolean goes = entry.eventId.equals(eventId);
            if (goes) {
                census.move(entry, Stage.GONE);
            }
            return goes;
        });
        if (census.isIdle()) {
            events.remove(eventId);
        }
    }

    Unnumbered unnumbered(String eventId, Instant now) {
        Census census = events.get(eventId);
        return census == null ? Unnumbered.NOBODY : census.unnumbered(now);
    }

    Optional<Instant> oldestUnanswered(String eventId) {
        Census census = events.get(eventId);
        return census == null ? Optional.empty() : census.oldestUnanswered();
    }
}
