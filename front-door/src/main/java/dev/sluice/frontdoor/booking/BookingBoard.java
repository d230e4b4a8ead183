package dev.sluice.frontdoor.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.Released;
import dev.sluice.frontdoor.feed.Follower;
import dev.sluice.frontdoor.line.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of each request: decided ones of all doors, waiting ones of this door. Bounded: the oldest are forgotten
 * first, and whoever asks for one is told that it is not known here. Thread-safe.
 */
public final class BookingBoard implements Follower<BookingOutcome> {
    private final Map<String, Booking.Waiting> waiting;
    private final Map<String, BookingOutcome> decided;
    /** Apart from the decisions: a refund may be heard of before its booking's hold has ended. */
    private final Map<String, List<String>> refundsDue;

    private volatile boolean complete;

    /** @param limit how many decided, how many waiting and how many refunded requests are remembered, each for itself */
    public BookingBoard(int limit) {
        this.waiting = new OldestForgotten<>(limit);
        this.decided = new OldestForgotten<>(limit);
        this.refundsDue = new OldestForgotten<>(limit);
    }

    /**
     * Remembers a request that was accepted here. A retry finds what is known of the request already.
     *
     * @param place its guessed place, if the line is known
     */
    public synchronized Booking accepted(BookingRequested request, Optional<Place> place) {
        return decided(request.requestId())
                .orElseGet(() -> waiting.computeIfAbsent(
                        request.requestId(),
                        requestId -> new Booking.Waiting(request.eventId(), requestId, request.userId(), place)));
    }

    /** A refund alone is no booking: it is told with the decision, once that is known. */
    public synchronized Optional<Booking> find(String requestId) {
        return decided(requestId).or(() -> Optional.ofNullable(waiting.get(requestId)));
    }

    private Optional<Booking> decided(String requestId) {
        return Optional.ofNullable(decided.get(requestId))
                .map(outcome -> new Booking.Decided(outcome, refundsDue.getOrDefault(requestId, List.of())));
    }

    public boolean isComplete() {
        return complete;
    }

    @Override
    public synchronized void take(BookingOutcome outcome) {
        switch (outcome) {
            case Held held -> decide(held);
            case Rejected rejected -> decide(rejected);
            case Confirmed confirmed -> end(confirmed);
            case Released released -> end(released);
            case RefundDue refund -> refund(refund);
        }
    }

    /** There is one decision, however often a record is seen. */
    private void decide(BookingOutcome decision) {
        waiting.remove(decision.requestId());
        decided.putIfAbsent(decision.requestId(), decision);
    }

    /** Whatever ends a hold comes after it, and whatever undoes a sale after that. */
    private void end(BookingOutcome end) {
        waiting.remove(end.requestId());
        decided.merge(end.requestId(), end, (known, heard) -> heard.seq() > known.seq() ? heard : known);
    }

    private void refund(RefundDue refund) {
        refundsDue.merge(
                refund.requestId(),
                List.of(refund.paymentId()),
                (known, heard) ->
                        Stream.concat(known.stream(), heard.stream()).distinct().toList());
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
