package dev.sluice.frontdoor.api;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.frontdoor.line.LineBoard;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Each event's line as JSON, encoded once for each change however many ask. Thread-safe. */
final class LineDocuments {
    private final LineBoard lines;
    private final ConcurrentHashMap<String, Encoded> documents = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Encoded(SaleControl sale, @Nullable LineProgress line, byte[] json) {
        @SuppressWarnings("ReferenceEquality") // each thing said is an object of its own
        boolean isOf(SaleControl otherSale, @Nullable LineProgress otherLine) {
            return sale == otherSale && line == otherLine;
        }
    }

    LineDocuments(LineBoard lines) {
        this.lines = lines;
    }

    /** Never to be changed. */
    byte[] json(SaleControl sale) {
        LineProgress line = lines.latest(sale.eventId()).orElse(null);
        Encoded known = documents.get(sale.eventId());
        if (known != null && known.isOf(sale, line)) {
            return known.json();
        }
        return documents
                .compute(
                        sale.eventId(),
                        (event, encoded) -> encoded != null && encoded.isOf(sale, line) ? encoded : encode(sale, line))
                .json();
    }

    private static Encoded encode(SaleControl sale, @Nullable LineProgress line) {
        LineView view = Optional.ofNullable(line)
                .map(said -> LineView.of(sale, said))
                .orElseGet(() -> LineView.announced(sale));
        return new Encoded(sale, line, LineView.FORMAT.encode(view));
    }
}
