package dev.sluice.frontdoor.api;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.wire.JsonFormat;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole of a sale, as an operator announces it; {@link SaleControl} says what each means and may be. */
record SaleForm(
        Instant opensAt,
        int capacity,
        int ratePerSecond,
        int burst,
        int perUserLimit,
        int holdSeconds,
        int lineLimit,
        @Nullable Set<SaleOption> options,
        @Nullable String message) {
    static final JsonFormat<SaleForm> FORMAT = JsonFormat.of(SaleForm.class);

    /** A new sale is open, from its opening time on; one that there is stays in the state that it is in. */
    SaleControl control(String eventId, Optional<SaleControl> known, String author, Instant at) {
        return new SaleControl(
                eventId,
                known.map(SaleControl::state).orElse(SaleState.OPEN),
                opensAt,
                capacity,
                ratePerSecond,
                burst,
                perUserLimit,
                holdSeconds,
                lineLimit,
                options == null ? Set.of() : options,
                message == null ? "" : message,
                author,
                at);
    }
}
