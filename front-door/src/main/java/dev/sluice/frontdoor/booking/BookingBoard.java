package dev.sluice.frontdoor.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.frontdoor.feed.Follower;
import dev.sluice.frontdoor.line.Place;
import dev.sluice.frontdoor.line.Unnumbered;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What became of each request of all doors, from the log, and of those that are on their way to it from this door. What
 * the topics say of one request may be heard in any order. Bounded: the oldest are forgotten first, and whoever asks for
 * one is told that it is not known here. Thread-safe.
 */
public final class BookingBoard implements Follower<BookingOutcome> {
    private final Requests requests;
    private final InstantSource clock;
    private volatile boolean outcomesComplete;
    private volatile boolean requestsComplete;
    private volatile boolean positionsComplete;

    /** @param limit how many decided, how many waiting and how many refunded requests are remembered, each for itself */
    public BookingBoard(int limit, InstantSource clock) {
        this.requests = new Requests(limit);
        this.clock = clock;
    }

    /** What somebody sends, without any consequence; empty if it is not known here. */
    public synchronized Optional<Claim> look(BookingRequested request) {
        return requests.look(request);
    }

    /**
     * Claims a request for sending. If the answer is {@link Claim.Fresh}, it is under way from now on, and one of
     * {@link #confirmed} and {@link #failed} has to follow.
     */
    public synchronized Claim claim(BookingRequested request) {
        return requests.look(request).orElseGet(() -> requests.setOut(request));
    }

    /**
     * The queue has confirmed a claimed request: it is promised.
     *
     * @param guess its place, if the line is known, from whoever else is without a number; must not call the board
     */
    public Booking confirmed(BookingRequested request, Function<Unnumbered, Optional<Place>> guess) {
        CompletableFuture<Boolean> fate;
        Booking booking;
        synchronized (this) {
            fate = requests.arrived(request);
            booking = requests.promised(request, guess, clock.instant());
        }
        fate.complete(true);
        return booking;
    }

    /** A claimed request was not confirmed. If it arrived all the same, the log will say so. */
    public void failed(BookingRequested request) {
        CompletableFuture<Boolean> fate;
        synchronized (this) {
            fate = requests.arrived(request);
        }
        fate.complete(false);
    }

    /** A refund alone is no booking: it is told with the decision, once that is known. */
    public synchronized Optional<Booking> find(String requestId) {
        return requests.find(requestId);
    }

    /** Whoever is on the way to the event's line. */
    public synchronized Unnumbered unnumbered(String eventId) {
        return requests.unnumbered(eventId, clock.instant());
    }

    /** When the oldest promise for an event was made here that the line has neither numbered nor decided. */
    public synchronized Optional<Instant> oldestUnanswered(String eventId) {
        return requests.oldestUnanswered(eventId);
    }

    /** There is no such event any more, so none of its requests are known either. */
    public synchronized void forgetEvent(String eventId) {
        requests.forgetEvent(eventId);
    }

    /** Whether everything is known that had been said before the door started. */
    public boolean isComplete() {
        return outcomesComplete && requestsComplete && positionsComplete;
    }

    @Override
    public synchronized void take(BookingOutcome outcome) {
        requests.decided(outcome);
    }

    @Override
    public void caughtUp() {
        outcomesComplete = true;
    }

    /** Takes the requests that are in the log. */
    public Follower<BookingRequested> requests() {
        return Follower.of(this::logged, () -> requestsComplete = true);
    }

    /** Takes the numbers that they were given. */
    public Follower<PositionsGiven> positions() {
        return Follower.of(this::numbered, () -> positionsComplete = true);
    }

    private synchronized void logged(BookingRequested request) {
        requests.logged(request, clock.instant());
    }

    private synchronized void numbered(PositionsGiven given) {
        requests.numbered(given);
    }
}
