package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.streamstopology.boxoffice.Passage.Passenger;
import dev.sluice.streamstopology.line.WaitingRequest;
import dev.sluice.streamstopology.sale.Sale;
import dev.sluice.streamstopology.seat.SeatBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the seats that the head of a line is to ask for: those named, or the best that those before them leave. */
final class ChooseSeats {
    private final Sale sale;
    private final SeatBook book;
    /** What those before get if all goes as expected. */
    private final List<String> aside = new ArrayList<>();

    private ChooseSeats(Sale sale) {
        this.sale = sale;
        this.book = sale.seats();
    }

    /**
     * As many of the people, in order, as can be told now. Somebody for whom nothing is left if those before get their
     * seats, and something if they do not, waits for the next call, when that is known.
     */
    static List<Passenger> of(Sale sale, List<WaitingRequest> head) {
        return head.stream().allMatch(person -> person.best() == null)
                ? head.stream()
                        .map(person -> new Passenger(person, person.seatIds()))
                        .toList()
                : new ChooseSeats(sale).inOrder(head);
    }

    private List<Passenger> inOrder(List<WaitingRequest> head) {
        var people = new ArrayList<Passenger>(head.size());
        try {
            for (WaitingRequest person : head) {
                Optional<List<String>> seatIds = seatsFor(person);
                if (seatIds.isEmpty() && mightGetSome(person)) {
                    break;
                }
                people.add(new Passenger(person, seatIds.orElse(List.of())));
                book.setAside(seatIds.orElse(List.of()));
                seatIds.ifPresent(aside::addAll);
            }
            return people;
        } finally {
            book.putBack(aside);
        }
    }

    private Optional<List<String>> seatsFor(WaitingRequest person) {
        BestSeats wish = person.best();
        if (wish == null) {
            return Optional.of(person.seatIds());
        }
        // Whoever was sent and got no answer is sent again with the same seats: they may have them.
        return sale.standing().doubts().chosen(person.requestId()).or(() -> book.best(wish));
    }

    private boolean mightGetSome(WaitingRequest person) {
        book.putBack(aside);
        boolean might = book.best(Objects.requireNonNull(person.best())).isPresent();
        book.setAside(aside);
        return might;
    }
}
