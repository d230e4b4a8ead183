package dev.sluice.frontdoor.seat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One event's document, drawn anew at most once a second and only if somebody asks. Thread-safe. */
final class SeatSheet {
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final EventSeats seats;
    private volatile @Nullable Drawn latest;

    private record Drawn(SeatDocument document, long changes, Instant at) {}

    SeatSheet(EventSeats seats) {
        this.seats = seats;
    }

    SeatDocument at(Instant now) {
        Drawn drawn = latest;
        return drawn != null && isGood(drawn, now) ? drawn.document() : draw(now);
    }

    /** A clock that steps back far must not keep an old one alive. */
    private boolean isGood(Drawn drawn, Instant now) {
        boolean young = Duration.between(drawn.at(), now).abs().compareTo(GOOD_FOR) < 0;
        return young || drawn.changes() == seats.changes();
    }

    private synchronized SeatDocument draw(Instant now) {
        Drawn drawn = latest;
        if (drawn != null && isGood(drawn, now)) {
            // Somebody else drew it while we waited.
            return drawn.document();
        }
        long changes = seats.changes();
        var document = SeatDocument.of(seats.map());
        latest = new Drawn(document, changes, now);
        return document;
    }
}
