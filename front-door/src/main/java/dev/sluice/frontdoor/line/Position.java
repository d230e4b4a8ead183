package dev.sluice.frontdoor.line;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sluice.contracts.sale.LineProgress;
import java.time.Instant;

/**
 * How many people are ahead, as a buyer is told.
 *
 * @param plusMinus how far off {@code ahead} may be, in people
 * @param asOf when the line was last heard of
 */
public record Position(long ahead, long plusMinus, Instant asOf) {
    /** The same place gets ever nearer, because {@code admitted} only grows. */
    public static Position of(Place place, LineProgress progress) {
        long ahead = Math.max(0, place.number() - 1 - progress.admitted());
        return new Position(ahead, place.plusMinus(), progress.asOf());
    }

    @JsonProperty
    public String kind() {
        return "estimate";
    }
}
