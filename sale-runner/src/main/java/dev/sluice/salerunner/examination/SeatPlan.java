package dev.sluice.salerunner.examination;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.inventory.InventoryChanged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where each seat is, and so whether a hold is what its request asked for. Not thread-safe. */
final class SeatPlan {
    private final Map<String, InventoryChanged> seats = new HashMap<>();

    void offered(InventoryChanged seat) {
        seats.merge(seat.seatId(), seat, (known, other) -> other.version() < known.version() ? known : other);
    }

    boolean isAsAsked(BookingRequested request, List<String> held) {
        BestSeats best = request.best();
        return best == null ? Set.copyOf(request.seatIds()).equals(Set.copyOf(held)) : isAsAsked(best, held);
    }

    private boolean isAsAsked(BestSeats best, List<String> held) {
        List<InventoryChanged> places =
                held.stream().map(seats::get).filter(Objects::nonNull).toList();
        String section = best.section();
        return places.size() == best.quantity()
                && held.size() == best.quantity()
                && (section == null
                        || places.stream().allMatch(place -> place.section().equals(section)))
                && (best.split() || areSideBySide(places));
    }

    /** In one row, and their numbers follow one another. */
    private static boolean areSideBySide(List<InventoryChanged> places) {
        List<InventoryChanged> inOrder = places.stream()
                .sorted(Comparator.comparingInt(InventoryChanged::number))
                .toList();
        InventoryChanged first = inOrder.getFirst();
        for (int i = 1; i < inOrder.size(); i++) {
            InventoryChanged next = inOrder.get(i);
            if (!next.section().equals(first.section())
                    || !next.row().equals(first.row())
                    || next.number() != first.number() + i) {
                return false;
            }
        }
        return true;
    }
}
