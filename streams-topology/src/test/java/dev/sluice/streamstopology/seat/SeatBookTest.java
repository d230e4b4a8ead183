package dev.sluice.streamstopology.seat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.streamstopology.harness.MapTable;
import dev.sluice.streamstopology.seat.SeatBook.Change;
import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Offer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatBookTest {
    private final MapTable<EntryKey, Offer> table = new MapTable<>();
    private final SeatBook book = new SeatBook("gala", table);

    @Test
    void countsSeatsByWhatMayBeDoneWithThem() {
        available("A-1", 1);
        available("A-2", 1);
        available("A-3", 1);
        blocked("A-4", 1);
        book.own("r1", List.of("A-1", "A-2"), false);
        book.sell(List.of("A-1"));

        assertThat(book.counts()).isEqualTo(new SeatCounts(1, 1, 1, 1));
        assertThat(book.counts().known()).isEqualTo(4);
    }

    @Test
    void anOldVersionChangesNothingHoweverLateItComes() {
        blocked("A-1", 5);

        assertThat(available("A-1", 4)).isEqualTo(Change.STALE);
        assertThat(available("A-1", 5)).isEqualTo(Change.STALE);
        assertThat(book.counts().blocked()).isEqualTo(1);
        assertThat(available("A-1", 6)).isEqualTo(Change.OFFER);
        assertThat(available("A-1", 7)).isEqualTo(Change.DETAIL);
    }

    @Test
    void aHoldStandsWhenTheSellerWithdrawsItsSeat() {
        available("A-1", 1);
        book.own("r1", List.of("A-1"), false);

        blocked("A-1", 2);

        assertThat(book.counts()).isEqualTo(new SeatCounts(0, 1, 0, 0));
        assertThat(book.free(List.of("A-1"))).containsExactly("A-1");
        assertThat(book.counts()).isEqualTo(new SeatCounts(0, 0, 0, 1));
    }

    @Test
    void aSeatMayGoToNobodyButItsOwner() {
        available("A-1", 1);
        available("A-2", 1);
        book.own("r1", List.of("A-1"), false);

        assertThat(book.mayGoTo("r2", List.of("A-2"))).isTrue();
        assertThat(book.mayGoTo("r2", List.of("A-1", "A-2"))).isFalse();
        assertThat(book.mayGoTo("r1", List.of("A-1"))).isTrue();
        assertThat(book.mayGoTo("r2", List.of("A-9"))).isFalse();
    }

    @Test
    void isTheSameAfterARestart() {
        available("A-1", 1);
        available("A-2", 1);
        book.own("r1", List.of("A-1"), false);
        var restored = new SeatBook("gala", table.copy());

        table.forEach((key, offer) -> restored.restore(key.id(), offer));
        restored.own("r1", List.of("A-1"), false);

        assertThat(restored.counts()).isEqualTo(book.counts());
        assertThat(restored.seats()).isEqualTo(book.seats());
    }

    @Test
    void theBestSeatsAreFreeOnesOfTheBestRow() {
        for (int number = 1; number <= 4; number++) {
            book.apply(change("R10-" + number, "10", number));
            book.apply(change("R9-" + number, "9", number));
        }
        assertThat(best(2)).containsExactly("R9-1", "R9-2");

        book.own("r1", List.of("R9-1", "R9-2"), false);
        assertThat(best(2)).containsExactly("R9-3", "R9-4");
        book.setAside(List.of("R9-3"));
        assertThat(best(2)).containsExactly("R10-1", "R10-2");

        book.putBack(List.of("R9-3"));
        book.free(List.of("R9-1", "R9-2"));
        assertThat(best(4)).containsExactly("R9-1", "R9-2", "R9-3", "R9-4");
    }

    @Test
    void whoNamesASectionGetsSeatsThereOrNone() {
        available("A-1", 1);

        assertThat(book.best(new BestSeats("A", 1, false))).isPresent();
        assertThat(book.best(new BestSeats("B", 1, false))).isEmpty();
        assertThat(book.best(new BestSeats(null, 2, true))).isEmpty();
    }

    private List<String> best(int count) {
        return book.best(new BestSeats("A", count, false)).orElseThrow();
    }

    private static InventoryChanged change(String seatId, String row, int number) {
        return new InventoryChanged("gala", seatId, "A", row, number, SeatStatus.AVAILABLE, 1000, "EUR", 1);
    }

    private Change available(String seatId, long version) {
        return book.apply(change(seatId, SeatStatus.AVAILABLE, version));
    }

    private Change blocked(String seatId, long version) {
        return book.apply(change(seatId, SeatStatus.BLOCKED, version));
    }

    private static InventoryChanged change(String seatId, SeatStatus status, long version) {
        return new InventoryChanged("gala", seatId, "A", "1", 1, status, 1000, "EUR", version);
    }
}
