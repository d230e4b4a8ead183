package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.redisreserver.Decision;
import dev.sluice.streamstopology.boxoffice.Passage.Passenger;
import dev.sluice.streamstopology.line.WaitingRequest;
import dev.sluice.streamstopology.sale.Sale;
import dev.sluice.streamstopology.state.Done;
import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Hold;
import java.time.Instant;
import java.util.List;

/** Turns the reserver's decisions into outcomes; each takes one person out of the line. */
final class Decide {
    private final Desk desk;

    Decide(Desk desk) {
        this.desk = desk;
    }

    /**
     * Decides the head of the line up to the first grant that cannot be: no seat gets a second owner, whatever the reserver
     * says, and a mutation that is not the next one shows that it made some that the log does not know.
     *
     * @param decisions on those who asked for seats
     * @return how many were decided
     */
    int inOrder(Passage passage, List<Decision> decisions, Instant now) {
        Sale sale = passage.sale();
        var next = decisions.iterator();
        int decided = 0;
        for (Passenger person : passage.people()) {
            if (!person.asks()) {
                reject(sale, person.request(), RejectionReason.NOT_ENOUGH_SEATS, now);
            } else if (!decide(sale, person, next.next(), now)) {
                return decided;
            }
            decided++;
        }
        return decided;
    }

    private boolean decide(Sale sale, Passenger person, Decision decision, Instant now) {
        switch (decision) {
            case Decision.Granted granted -> {
                if (!canBe(sale, person, granted)) {
                    return false;
                }
                hold(sale, person, granted, now);
            }
            case Decision.SeatTaken taken -> reject(sale, person.request(), RejectionReason.SEAT_TAKEN, now);
            case Decision.LimitReached limit -> reject(sale, person.request(), RejectionReason.LIMIT_REACHED, now);
            case Decision.UnknownSeat unknown -> reject(sale, person.request(), RejectionReason.UNKNOWN_SEAT, now);
            case Decision.Conflict conflict ->
                reject(sale, person.request(), RejectionReason.IDEMPOTENCY_CONFLICT, now);
        }
        return true;
    }

    private static boolean canBe(Sale sale, Passenger person, Decision.Granted granted) {
        return sale.mark().isNext(granted.seq())
                && sale.seats().mayGoTo(person.request().requestId(), person.seatIds());
    }

    private void hold(Sale sale, Passenger person, Decision.Granted granted, Instant now) {
        WaitingRequest request = person.request();
        sale.line().leave();
        sale.mark().mutated(granted.seq());
        sale.seats().own(request.requestId(), person.seatIds(), false);
        sale.holds()
                .start(
                        request.requestId(),
                        Hold.granted(request.userId(), person.seatIds(), granted.expiresAt(), granted.seq()));
        emit(new Held(
                sale.eventId(),
                request.requestId(),
                request.userId(),
                request.position(),
                granted.seq(),
                person.seatIds(),
                granted.expiresAt(),
                now));
    }

    /** Answers one person without a seat. They must be the head of the line. */
    void reject(Sale sale, WaitingRequest person, RejectionReason reason, Instant now) {
        sale.line().leave();
        desk.requests().put(new EntryKey(sale.eventId(), person.requestId()), Done.without(person.userId()));
        emit(new Rejected(
                sale.eventId(),
                person.requestId(),
                person.userId(),
                person.position(),
                sale.mark().seq(),
                reason,
                now));
    }

    private void emit(BookingOutcome outcome) {
        desk.outlet().outcome(outcome);
        desk.meters().decided(outcome);
    }
}
