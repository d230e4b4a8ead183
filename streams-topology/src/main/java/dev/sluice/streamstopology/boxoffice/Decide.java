package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.redisreserver.Decision;
import dev.sluice.streamstopology.sale.Sale;
import dev.sluice.streamstopology.state.Hold;
import dev.sluice.streamstopology.state.WaitingRequest;
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
     * @return how many were decided
     */
    int inOrder(Sale sale, List<WaitingRequest> people, List<Decision> decisions, Instant now) {
        for (int i = 0; i < people.size(); i++) {
            WaitingRequest person = people.get(i);
            if (decisions.get(i) instanceof Decision.Granted granted && !canBe(sale, person, granted)) {
                return i;
            }
            one(sale, person, decisions.get(i), now);
        }
        return people.size();
    }

    private static boolean canBe(Sale sale, WaitingRequest person, Decision.Granted granted) {
        return sale.mark().isNext(granted.seq()) && sale.seats().mayGoTo(person.requestId(), person.seatIds());
    }

    private void one(Sale sale, WaitingRequest person, Decision decision, Instant now) {
        switch (decision) {
            case Decision.Granted granted -> hold(sale, person, granted, now);
            case Decision.SeatTaken taken -> reject(sale, person, RejectionReason.SEAT_TAKEN, now);
            case Decision.LimitReached limit -> reject(sale, person, RejectionReason.LIMIT_REACHED, now);
            case Decision.UnknownSeat unknown -> reject(sale, person, RejectionReason.UNKNOWN_SEAT, now);
            case Decision.Conflict conflict -> reject(sale, person, RejectionReason.IDEMPOTENCY_CONFLICT, now);
        }
    }

    private void hold(Sale sale, WaitingRequest person, Decision.Granted granted, Instant now) {
        sale.mark().mutated(granted.seq());
        sale.seats().hold(person.requestId(), person.seatIds());
        var hold = new Hold(person.userId(), person.seatIds(), granted.expiresAt(), granted.seq(), false, null);
        sale.holds().start(person.requestId(), hold);
        emit(new Held(
                sale.eventId(),
                person.requestId(),
                person.userId(),
                sale.line().leave(),
                granted.seq(),
                person.seatIds(),
                granted.expiresAt(),
                now));
    }

    /** Answers one person without a seat. They must be the head of the line. */
    void reject(Sale sale, WaitingRequest person, RejectionReason reason, Instant now) {
        long position = sale.line().leave();
        emit(new Rejected(
                sale.eventId(),
                person.requestId(),
                person.userId(),
                position,
                sale.mark().seq(),
                reason,
                now));
    }

    private void emit(BookingOutcome outcome) {
        desk.outlet().outcome(outcome);
        desk.meters().decided(outcome);
    }
}
