package dev.sluice.frontdoor.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.frontdoor.booking.Entry.Stage;
import dev.sluice.frontdoor.line.Place;
import dev.sluice.frontdoor.line.Unnumbered;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The board's memory: what is being sent, what waits, and what is decided. Not thread-safe. */
final class Requests {
    /** As many as calls are under way. */
    private final Map<String, UnderWay> underWay = new HashMap<>();

    private final Undecided undecided;
    private final Decisions decisions;

    private record UnderWay(long fingerprint, CompletableFuture<Boolean> confirmed) {}

    Requests(int limit) {
        undecided = new Undecided(limit);
        decisions = new Decisions(limit);
    }

    Optional<Claim> look(BookingRequested request) {
        long asked = Fingerprint.of(request);
        Optional<Booking> booking = find(request.requestId());
        if (booking.isPresent()) {
            long before = fingerprint(request.requestId());
            boolean same = before == asked || before == Fingerprint.UNKNOWN;
            return Optional.of(same ? new Claim.Known(booking.get()) : new Claim.Reused());
        }
        return Optional.ofNullable(underWay.get(request.requestId()))
                .map(sent -> sent.fingerprint() == asked ? new Claim.UnderWay(sent.confirmed()) : new Claim.Reused());
    }

    private long fingerprint(String requestId) {
        Entry entry = undecided.find(requestId);
        return entry == null ? decisions.fingerprint(requestId) : entry.fingerprint;
    }

    Claim setOut(BookingRequested request) {
        underWay.put(request.requestId(), new UnderWay(Fingerprint.of(request), new CompletableFuture<>()));
        undecided.census(request.eventId()).setOut();
        return new Claim.Fresh();
    }

    /** What those who sent the same meanwhile wait for. */
    CompletableFuture<Boolean> arrived(BookingRequested request) {
        undecided.census(request.eventId()).arrived();
        return Objects.requireNonNull(underWay.remove(request.requestId()), "Nobody claimed it")
                .confirmed();
    }

    Booking promised(BookingRequested request, Function<Unnumbered, Optional<Place>> guess, Instant now) {
        Optional<Booking> decided = decisions.find(request.requestId());
        if (decided.isPresent()) {
            return decided.get();
        }
        Unnumbered others = unnumbered(request.eventId(), now);
        Entry entry = undecided.find(request.requestId());
        if (entry == null) {
            entry = undecided.enter(request);
        } else if (entry.stage == Stage.LOGGED_HERE) {
            others = others.withoutOneLoggedHere();
        }
        guess.apply(others).ifPresent(entry.standing::estimated);
        entry.confirmedAt = now;
        if (entry.isUnanswered()) {
            undecided.census(entry.eventId).promised(entry);
        }
        return entry.booking();
    }

    void logged(BookingRequested request, Instant now) {
        String id = request.requestId();
        if (!decisions.has(id)) {
            undecided.logged(request, underWay.containsKey(id), now);
            return;
        }
        long number = decisions.logged(id, Fingerprint.of(request));
        if (number > 0) {
            undecided.passedBy(request.eventId(), number);
        }
    }

    void numbered(PositionsGiven given) {
        long number = given.first();
        for (String id : given.requestIds()) {
            if (!decisions.has(id)) {
                undecided.numbered(given.eventId(), id, number);
            }
            number++;
        }
    }

    void decided(BookingOutcome outcome) {
        switch (outcome) {
            case Held held -> decisions.decide(held, leave(held, held.position()), held.position());
            case Rejected no -> decisions.decide(no, leave(no, no.position()), no.position());
            case Confirmed confirmed -> decisions.end(confirmed, leave(confirmed, 0));
            case Released released -> decisions.end(released, leave(released, 0));
            case RefundDue refund -> decisions.refund(refund);
        }
    }

    /** Looks through all that is remembered, some ten milliseconds: events are forgotten long after their sales. */
    void forgetEvent(String eventId) {
        undecided.forgetEvent(eventId);
        decisions.forgetEvent(eventId);
    }

    private @Nullable Entry leave(BookingOutcome outcome, long number) {
        return undecided.leave(outcome.eventId(), outcome.requestId(), number);
    }

    Optional<Booking> find(String requestId) {
        return decisions
                .find(requestId)
                .or(() -> Optional.ofNullable(undecided.find(requestId)).map(Entry::booking));
    }

    Unnumbered unnumbered(String eventId, Instant now) {
        return undecided.unnumbered(eventId, now);
    }

    Optional<Instant> oldestUnanswered(String eventId) {
        return undecided.oldestUnanswered(eventId);
    }
}
