package dev.sluice.frontdoor.line;

import java.util.List;
import java.util.Optional;

/**
 * How many people a line lets pass in a second, from what it measured lately.
 *
 * @param median half of the time it is faster
 * @param slowTenth nine times of ten it is faster
 */
public record PassRate(int median, int slowTenth) {
    /** A line speaks every 500 ms while it moves: so the first word on its rate comes after about 5 s. */
    static final int MIN_SAMPLES = 10;

    private static final int TENTH = 10;

    /** Empty while there are too few samples, or so often nobody passed that nothing can be said. */
    static Optional<PassRate> of(List<Integer> perSecond) {
        if (perSecond.size() < MIN_SAMPLES) {
            return Optional.empty();
        }
        List<Integer> sorted = perSecond.stream().sorted().toList();
        int slow = sorted.get(sorted.size() / TENTH);
        return slow == 0 ? Optional.empty() : Optional.of(new PassRate(sorted.get(sorted.size() / 2), slow));
    }

    /** @param ahead people who pass before */
    public Wait waitFor(long ahead) {
        return new Wait(Math.ceilDiv(ahead, median), Math.ceilDiv(ahead, slowTenth));
    }
}
