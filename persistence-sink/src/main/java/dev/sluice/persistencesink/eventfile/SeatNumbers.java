package dev.sluice.persistencesink.eventfile;

import dev.sluice.contracts.inventory.SeatStatus;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The seats of one row: their numbers, the ids that some have of their own, and which are blocked. Not thread-safe. */
final class SeatNumbers {
    /** Of a seat whose id is made by the pattern. */
    private static final String NO_ID = "";

    private final SortedMap<Integer, String> ownIds = new TreeMap<>();
    private final Set<Integer> blocked = new HashSet<>();

    /** {@code 1-20}, {@code [1-6, 9]} or {@code [{number: 1, id: box}]}. */
    void readSeats(YamlElement element) {
        for (YamlElement item : element.itemsOrItself()) {
            if (item.isMap()) {
                item.fields("number", "id").ifPresent(seat -> seatWithId(item, seat));
            } else {
                SeatRange.read(item).ifPresent(range -> add(item, range, NO_ID));
            }
        }
    }

    private void seatWithId(YamlElement item, YamlFields seat) {
        Optional<SeatRange> number = seat.required("number").flatMap(SeatRange::read);
        Optional<String> id = seat.required("id").flatMap(YamlElement::id);
        if (number.isPresent() && number.get().size() > 1) {
            item.mistake("one id is for one seat");
        } else if (number.isPresent() && id.isPresent()) {
            add(item, number.get(), id.get());
        }
    }

    private void add(YamlElement item, SeatRange range, String id) {
        range.numbers()
                .filter(number -> ownIds.putIfAbsent(number, id) != null)
                .findFirst()
                .ifPresent(number -> item.mistake("seat number " + number + " is there twice"));
    }

    /** After the seats. */
    void readBlocked(YamlElement element) {
        for (YamlElement item : element.itemsOrItself()) {
            SeatRange.read(item).ifPresent(range -> {
                range.numbers().forEach(blocked::add);
                range.numbers()
                        .filter(number -> !ownIds.containsKey(number))
                        .findFirst()
                        .ifPresent(number -> item.mistake("there is no seat number " + number + " to block"));
            });
        }
    }

    int size() {
        return ownIds.size();
    }

    Set<Integer> all() {
        return ownIds.keySet();
    }

    Optional<String> ownId(int number) {
        return Optional.of(ownIds.getOrDefault(number, NO_ID)).filter(id -> !id.equals(NO_ID));
    }

    SeatStatus status(int number) {
        return blocked.contains(number) ? SeatStatus.BLOCKED : SeatStatus.AVAILABLE;
    }
}
