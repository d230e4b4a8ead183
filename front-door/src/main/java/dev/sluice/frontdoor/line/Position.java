package dev.sluice.frontdoor.line;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * How many people are ahead, as a buyer is told.
 *
 * @param ahead the most there can be
 * @param atLeast the fewest there can be; the same if the kind is exact
 * @param asOf when the line was last heard of
 */
@JsonPropertyOrder({"kind", "ahead", "atLeast", "asOf"})
public record Position(Kind kind, long ahead, long atLeast, Instant asOf) {
    static Position exact(long ahead, Instant asOf) {
        return new Position(Kind.EXACT, ahead, ahead, asOf);
    }

    static Position estimate(long ahead, long atLeast, Instant asOf) {
        return new Position(Kind.ESTIMATE, ahead, Math.min(ahead, atLeast), asOf);
    }

    /** How sure the door is. */
    public enum Kind {
        /** The line has given the number. */
        @JsonProperty("exact")
        EXACT,
        /** It has not, or somebody was told a better one. */
        @JsonProperty("estimate")
        ESTIMATE
    }
}
