package dev.sluice.frontdoor.line;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an event's line last said, and how fast it has been. Immutable.
 *
 * @param samples what it measured while people waited and could pass, in the last {@link #WINDOW}
 * @param rate drawn from them
 */
record Line(LineProgress latest, List<Sample> samples, Optional<PassRate> rate) {
    static final Duration WINDOW = Duration.ofSeconds(30);
    /** A line that moves speaks every 500 ms; of one that has been silent for so long nothing can be promised. */
    static final Duration SILENCE = Duration.ofSeconds(10);

    /** @param perSecond how many passed in the second before */
    record Sample(Instant asOf, int perSecond) {}

    static Line first(LineProgress progress) {
        return of(progress, List.of());
    }

    Line next(LineProgress progress) {
        return of(progress, samples);
    }

    private static Line of(LineProgress progress, List<Sample> before) {
        Instant oldest = progress.asOf().minus(WINDOW);
        var samples = new ArrayList<>(before);
        samples.removeIf(sample -> sample.asOf().isBefore(oldest));
        // A line that is empty is as slow as its newcomers: that says nothing about how fast it could be.
        if (moves(progress) && progress.tail() > progress.admitted()) {
            samples.add(new Sample(progress.asOf(), progress.measuredPerSecond()));
        }
        return new Line(
                progress,
                List.copyOf(samples),
                PassRate.of(samples.stream().map(Sample::perSecond).toList()));
    }

    private static boolean moves(LineProgress progress) {
        return progress.state() == LineState.OPEN || progress.state() == LineState.STANDBY;
    }

    /** Empty while it stands still, is silent, or has not moved for long enough. */
    Optional<PassRate> rateAt(Instant now) {
        return moves(latest) && now.isBefore(latest.asOf().plus(SILENCE)) ? rate : Optional.empty();
    }
}
