package dev.sluice.persistencesink.eventfile;

import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.persistencesink.inventory.Seat;
import java.util.List;
import java.util.Optional;

/** The {@code sections} of an event file. */
final class SeatReader {
    /** Stands in after a mistake, so that the rest of the file is looked at as well. */
    private static final String NO_CURRENCY = "XXX";

    private final SeatCollection seats = new SeatCollection();
    private final String currency;
    private final SeatIds ids;

    private SeatReader(String currency, SeatIds ids) {
        this.currency = currency;
        this.ids = ids;
    }

    /** @return what could be read; only good if there was no mistake */
    static List<Seat> read(YamlFields event) {
        var reader = new SeatReader(
                event.required("currency").flatMap(SeatReader::currency).orElse(NO_CURRENCY),
                event.optional("seatId").flatMap(SeatIds::read).orElse(SeatIds.USUAL));
        event.required("sections").ifPresent(sections -> sections.items().forEach(reader::section));
        return reader.seats.seats();
    }

    private static Optional<String> currency(YamlElement element) {
        return element.text().flatMap(text -> {
            try {
                return Optional.of(Check.currency("currency", text));
            } catch (InvalidMessage e) {
                element.mistake("'" + text + "' must be three capital letters, ISO 4217");
                return Optional.empty();
            }
        });
    }

    private void section(YamlElement element) {
        element.fields("section", "price", "rows").ifPresent(fields -> {
            Optional<String> name = fields.required("section").flatMap(YamlElement::id);
            Optional<Long> price = fields.optional("price").flatMap(SeatReader::price);
            var rows = new RowReader(name.orElse("x"), price, currency, ids, seats);
            fields.required("rows").ifPresent(list -> list.items().forEach(rows::read));
        });
    }

    static Optional<Long> price(YamlElement element) {
        return element.number(0, Long.MAX_VALUE);
    }
}
