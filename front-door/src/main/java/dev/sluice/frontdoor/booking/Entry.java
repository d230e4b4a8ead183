package dev.sluice.frontdoor.booking;

import dev.sluice.frontdoor.line.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An undecided request as the board keeps it. A sale has hundreds of thousands: its wish is kept as a fingerprint. */
final class Entry {
    /** The way of a request, as far as it is heard of here. */
    enum Stage {
        /** This door's, confirmed by the queue, not seen in the log. */
        CONFIRMED,
        /** This door's, seen in the log. */
        LOGGED_HERE,
        /** Another door's, or this one's of before it started, seen in the log. */
        LOGGED_ELSEWHERE,
        /** It has its number. */
        NUMBERED,
        /** A later one of the log has a number and this one has none: it was refused a place, as its outcome will say. */
        REFUSED,
        /** Decided or forgotten: nobody counts it any more. */
        GONE
    }

    final String eventId;
    final String requestId;
    final String userId;
    final Standing standing = new Standing();
    long fingerprint;
    Stage stage;
    /** Its place among those of its event that were seen in the log; 0 for one that was not. */
    long order;
    /** When this door got it confirmed; null for another's. */
    @Nullable
    Instant confirmedAt;

    Entry(String eventId, String requestId, String userId, long fingerprint, Stage stage) {
        this.eventId = eventId;
        this.requestId = requestId;
        this.userId = userId;
        this.fingerprint = fingerprint;
        this.stage = stage;
    }

    /** Whether this door promised it and has not heard from the line since. */
    boolean isUnanswered() {
        return stage == Stage.CONFIRMED || stage == Stage.LOGGED_HERE;
    }

    /** Whether it is in the log and has no number yet. */
    boolean isLogged() {
        return stage == Stage.LOGGED_HERE || stage == Stage.LOGGED_ELSEWHERE;
    }

    Booking.Waiting booking() {
        return new Booking.Waiting(eventId, requestId, userId, standing);
    }
}
