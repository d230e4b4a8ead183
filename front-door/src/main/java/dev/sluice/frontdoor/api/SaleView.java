package dev.sluice.frontdoor.api;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.wire.JsonFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sale as its operator sees it.
 *
 * @param line null if the line has not said anything yet
 */
record SaleView(
        SaleControl control, Readiness readiness, @Nullable LineView line) {
    static final JsonFormat<SaleView> FORMAT = JsonFormat.of(SaleView.class);

    /**
     * Whether people can be let through.
     *
     * @param reason one line if not, else empty
     */
    record Readiness(boolean ready, String reason) {
        static Readiness of(Optional<LineProgress> line) {
            return line.map(progress -> progress.state() == LineState.PREPARING
                            ? new Readiness(false, progress.reason())
                            : new Readiness(true, ""))
                    .orElseGet(() -> new Readiness(false, "Nothing has been heard of the sale's line yet"));
        }
    }

    static SaleView of(SaleControl control, Optional<LineProgress> line) {
        return new SaleView(
                control,
                Readiness.of(line),
                line.map(progress -> LineView.of(control, progress)).orElse(null));
    }
}
