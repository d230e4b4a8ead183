package dev.sluice.frontdoor.line;

import dev.sluice.contracts.sale.LineProgress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one request stands, and the best that its buyer has been told: a position that was shown never rises. If the
 * truth turns out to be worse, the buyer keeps seeing what they saw, as an estimate, until the truth has come down to it.
 * Thread-safe.
 */
public final class Standing {
    private @Nullable Place place;
    /** 0 while it is not known. */
    private long number;

    private long shown = Long.MAX_VALUE;

    /** The line has given the number. */
    public synchronized void numbered(long exactly) {
        number = exactly;
    }

    /** Narrows what is known of its place. */
    public synchronized void estimated(Place estimate) {
        place = place == null ? estimate : place.and(estimate);
    }

    public synchronized boolean isNumbered() {
        return number > 0;
    }

    /** To be shown now, and remembered as shown; empty while nothing is known of its place. */
    public synchronized Optional<Position> show(LineProgress line) {
        if (number > 0) {
            long truth = ahead(number, line);
            if (truth <= shown) {
                shown = truth;
                return Optional.of(Position.exact(truth, line.asOf()));
            }
            return Optional.of(Position.estimate(shown, shown, line.asOf()));
        }
        if (place == null) {
            return Optional.empty();
        }
        shown = Math.min(shown, ahead(place.atMost(), line));
        return Optional.of(Position.estimate(shown, ahead(place.atLeast(), line), line.asOf()));
    }

    private static long ahead(long number, LineProgress line) {
        return Math.max(0, number - 1 - line.admitted());
    }
}
