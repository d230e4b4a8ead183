package dev.sluice.salerunner.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeatPlanTest {
    private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");

    private final SeatPlan plan = new SeatPlan();

    /** Two sections, in each two rows of three, with ids such as {@code S1-2-3}. */
    @BeforeEach
    void furnish() {
        for (String section : List.of("S1", "S2")) {
            for (int seat = 0; seat < 6; seat++) {
                plan.offered(seat(section, seat / 3 + 1, seat % 3 + 1, 2));
            }
        }
    }

    @Test
    void seatsByNameAreThoseInAnyOrder() {
        var request = new BookingRequested("e", "r", "u", List.of("S1-1-1", "S1-2-1"), AT);
        assertThat(plan.isAsAsked(request, List.of("S1-2-1", "S1-1-1"))).isTrue();
        assertThat(plan.isAsAsked(request, List.of("S1-1-1"))).isFalse();
        assertThat(plan.isAsAsked(request, List.of("S1-1-1", "S1-2-2"))).isFalse();
    }

    @Test
    void theBestSeatsAreAsManyAsAskedForSideBySide() {
        var request = best(null, 2, false);
        assertThat(plan.isAsAsked(request, List.of("S2-1-3", "S2-1-2"))).isTrue();
        assertThat(plan.isAsAsked(request, List.of("S2-1-1"))).isFalse();
        assertThat(plan.isAsAsked(request, List.of("S2-1-1", "S2-1-2", "S2-1-3")))
                .isFalse();
        assertThat(plan.isAsAsked(request, List.of("S2-1-1", "S2-1-3"))).isFalse();
        assertThat(plan.isAsAsked(request, List.of("S2-1-1", "S2-2-2"))).isFalse();
        assertThat(plan.isAsAsked(request, List.of("S1-1-1", "S2-1-2"))).isFalse();
    }

    @Test
    void splitSeatsMayBeApartButAreInTheSection() {
        assertThat(plan.isAsAsked(best("S1", 2, true), List.of("S1-1-1", "S1-2-3")))
                .isTrue();
        assertThat(plan.isAsAsked(best(null, 2, true), List.of("S1-1-1", "S2-2-3")))
                .isTrue();
        assertThat(plan.isAsAsked(best("S1", 2, true), List.of("S1-1-1", "S2-2-3")))
                .isFalse();
        assertThat(plan.isAsAsked(best("S1", 2, false), List.of("S2-1-1", "S2-1-2")))
                .isFalse();
    }

    @Test
    void aSeatThatIsNotInTheHouseIsNoBestSeat() {
        assertThat(plan.isAsAsked(best(null, 1, true), List.of("S3-1-1"))).isFalse();
    }

    @Test
    void whatIsPublishedAgainLaterButOlderDoesNotCount() {
        plan.offered(new InventoryChanged("e", "S1-1-1", "S9", "1", 1, SeatStatus.AVAILABLE, 1, "KRW", 1));
        assertThat(plan.isAsAsked(best("S1", 1, false), List.of("S1-1-1"))).isTrue();
    }

    private static BookingRequested best(@Nullable String section, int quantity, boolean split) {
        return new BookingRequested("e", "r", "u", List.of(), new BestSeats(section, quantity, split), AT);
    }

    private static InventoryChanged seat(String section, int row, int number, long version) {
        String id = section + "-" + row + "-" + number;
        return new InventoryChanged("e", id, section, "" + row, number, SeatStatus.AVAILABLE, 1, "KRW", version);
    }
}
