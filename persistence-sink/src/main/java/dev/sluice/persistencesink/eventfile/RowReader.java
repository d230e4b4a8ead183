package dev.sluice.persistencesink.eventfile;

import dev.sluice.contracts.check.Check;
import dev.sluice.persistencesink.inventory.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One entry of {@code rows} in an event file: a row, or several that look alike. */
final class RowReader {
    private final String section;
    private final Optional<Long> sectionPrice;
    private final String currency;
    private final SeatIds ids;
    private final SeatCollection seats;

    RowReader(String section, Optional<Long> sectionPrice, String currency, SeatIds ids, SeatCollection seats) {
        this.section = section;
        this.sectionPrice = sectionPrice;
        this.currency = currency;
        this.ids = ids;
        this.seats = seats;
    }

    void read(YamlElement entry) {
        entry.fields("row", "rows", "seats", "blocked", "price").ifPresent(fields -> {
            List<String> names = names(fields);
            var numbers = new SeatNumbers();
            fields.required("seats").ifPresent(numbers::readSeats);
            fields.optional("blocked").ifPresent(numbers::readBlocked);
            long price = price(fields);
            if (seats.hasRoom(entry, (long) names.size() * numbers.size())) {
                names.forEach(name -> seats.add(entry, row(entry, name, numbers, price)));
            }
        });
    }

    private static List<String> names(YamlFields fields) {
        Optional<YamlElement> several = fields.optional("rows");
        if (several.isPresent() == fields.optional("row").isPresent()) {
            fields.map().mistake("there must be either 'row' or 'rows'");
            return List.of();
        }
        if (several.isEmpty()) {
            return fields.required("row").flatMap(YamlElement::id).stream().toList();
        }
        var names = new ArrayList<String>();
        several.get()
                .itemsOrItself()
                .forEach(item -> item.text().ifPresent(text -> {
                    if (text.matches("\\d+\\s*-\\s*\\d+")) {
                        SeatRange.read(item)
                                .ifPresent(range -> range.numbers()
                                        .mapToObj(Integer::toString)
                                        .forEach(names::add));
                    } else {
                        item.id().ifPresent(names::add);
                    }
                }));
        return names;
    }

    private long price(YamlFields fields) {
        Optional<YamlElement> own = fields.optional("price");
        if (own.isEmpty() && sectionPrice.isEmpty()) {
            fields.map().mistake("field 'price' is missing, here and in the section");
        }
        return own.flatMap(SeatReader::price).or(() -> sectionPrice).orElse(0L);
    }

    private List<Seat> row(YamlElement entry, String name, SeatNumbers numbers, long price) {
        var row = new ArrayList<Seat>(numbers.size());
        for (int number : numbers.all()) {
            String id = numbers.ownId(number).orElseGet(() -> ids.id(section, name, number));
            if (!Check.isId(id)) {
                entry.mistake("seat id '" + id + "' must be 1 to " + Check.MAX_ID_LENGTH + " of A-Z a-z 0-9 _ -");
                return row;
            }
            row.add(new Seat(id, section, name, number, numbers.status(number), price, currency));
        }
        return row;
    }
}
