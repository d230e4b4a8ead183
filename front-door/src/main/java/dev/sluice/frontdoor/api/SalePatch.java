package dev.sluice.frontdoor.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.wire.JsonFormat;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operator changes about a sale; whatever is null stays as it is.
 *
 * @param others what nobody knows: a change that does nothing, because its name is misspelt, is worse than a refusal
 */
record SalePatch(
        @Nullable Instant opensAt,
        @Nullable Integer ratePerSecond,
        @Nullable Integer burst,
        @Nullable Integer perUserLimit,
        @Nullable Integer holdSeconds,
        @Nullable Integer lineLimit,
        @Nullable Set<SaleOption> options,
        @Nullable String message,
        @JsonAnySetter Map<String, Object> others) {
    static final JsonFormat<SalePatch> FORMAT = JsonFormat.of(SalePatch.class);

    SalePatch {
        if (others != null && !others.isEmpty()) {
            throw new InvalidMessage("only opensAt, ratePerSecond, burst, perUserLimit, holdSeconds, lineLimit, options"
                    + " and message can be changed");
        }
        others = Map.of();
    }

    SaleControl onto(SaleControl known, String author, Instant at) {
        return new SaleControl(
                known.eventId(),
                known.state(),
                Optional.ofNullable(opensAt).orElse(known.opensAt()),
                known.capacity(),
                Optional.ofNullable(ratePerSecond).orElse(known.ratePerSecond()),
                Optional.ofNullable(burst).orElse(known.burst()),
                Optional.ofNullable(perUserLimit).orElse(known.perUserLimit()),
                Optional.ofNullable(holdSeconds).orElse(known.holdSeconds()),
                Optional.ofNullable(lineLimit).orElse(known.lineLimit()),
                Optional.ofNullable(options).orElse(known.options()),
                Optional.ofNullable(message).orElse(known.message()),
                author,
                at);
    }

    /** The same sale in another state. */
    static SaleControl turned(SaleControl known, SaleState state, String author, Instant at) {
        return new SaleControl(
                known.eventId(),
                state,
                known.opensAt(),
                known.capacity(),
                known.ratePerSecond(),
                known.burst(),
                known.perUserLimit(),
                known.holdSeconds(),
                known.lineLimit(),
                known.options(),
                known.message(),
                author,
                at);
    }
}
