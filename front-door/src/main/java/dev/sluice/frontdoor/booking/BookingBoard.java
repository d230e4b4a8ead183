package dev.sluice.frontdoor.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.Released;
import dev.sluice.frontdoor.feed.Follower;
import dev.sluice.frontdoor.line.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of each request: decided ones of all doors, waiting ones of this door. Bounded: the oldest are forgotten
 * first, and whoever asks for one is told that it is not known here. Thread-safe.
 */
public final class BookingBoard implements Follower<BookingOutcome> {
    private final Map<String, Booking.Waiting> waiting;
    private final Map<String, BookingOutcome> decided;
    private volatile boolean complete;

    /** @param limit how many decided and, apart from them, how many waiting requests are remembered */
    public BookingBoard(int limit) {
        this.waiting = new OldestForgotten<>(limit);
        this.decided = new OldestForgotten<>(limit);
    }

    /**
     * Remembers a request that was accepted here. A retry finds what is known of the request already.
     *
     * @param place its guessed place, if the line is known
     */
    public synchronized Booking accepted(BookingRequested request, Optional<Place> place) {
        BookingOutcome outcome = decided.get(request.requestId());
        if (outcome != null) {
            return new Booking.Decided(outcome);
        }
        return waiting.computeIfAbsent(
                request.requestId(),
                requestId -> new Booking.Waiting(request.eventId(), requestId, request.userId(), place));
    }

    public synchronized Optional<Booking> find(String requestId) {
        BookingOutcome outcome = decided.get(requestId);
        return outcome == null
                ? Optional.ofNullable(waiting.get(requestId))
                : Optional.of(new Booking.Decided(outcome));
    }

    public boolean isComplete() {
        return complete;
    }

    @Override
    public synchronized void take(BookingOutcome outcome) {
        waiting.remove(outcome.requestId());
        decided.merge(outcome.requestId(), outcome, BookingBoard::later);
    }

    /** There is one decision, and whatever ends a hold comes after it, however often a record is seen. */
    private static BookingOutcome later(BookingOutcome known, BookingOutcome heard) {
        return switch (heard) {
            case Held held -> known;
            case Rejected rejected -> known;
            case Confirmed confirmed -> confirmed.seq() > known.seq() ? confirmed : known;
            case Released released -> released.seq() > known.seq() ? released : known;
        };
    }

    @Override
    public void caughtUp() {
        complete = true;
    }

    private static final class OldestForgotten<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;
        private final int limit;

        OldestForgotten(int limit) {
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, V> eldest) {
            return size() > limit;
        }
    }
}
