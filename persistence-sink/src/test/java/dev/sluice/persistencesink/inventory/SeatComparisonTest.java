package dev.sluice.persistencesink.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.inventory.SeatStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatComparisonTest {
    private static final Seat FIRST = seat(1, SeatStatus.AVAILABLE, 100);
    private static final Seat SECOND = seat(2, SeatStatus.AVAILABLE, 100);

    @Test
    void tellsNewChangedWithdrawnAndUnchangedSeatsApart() {
        // Given
        var comparison = new SeatComparison(List.of(FIRST, SECOND, seat(3, SeatStatus.AVAILABLE, 100)));

        // When
        comparison.existing(FIRST);
        comparison.existing(seat(2, SeatStatus.BLOCKED, 90));
        comparison.existing(seat(8, SeatStatus.AVAILABLE, 100));
        comparison.existing(seat(9, SeatStatus.BLOCKED, 100));

        // Then
        SeatDifference difference = comparison.result();
        assertThat(difference.created()).containsExactly(seat(3, SeatStatus.AVAILABLE, 100));
        assertThat(difference.changed())
                .singleElement()
                .extracting(SeatDifference.Change::summary)
                .isEqualTo("status BLOCKED -> AVAILABLE, price 90 -> 100");
        assertThat(difference.withdrawn())
                .singleElement()
                .extracting(SeatDifference.Change::after)
                .isEqualTo(seat(8, SeatStatus.BLOCKED, 100));
        assertThat(difference.unchanged()).isEqualTo(2);
        assertThat(difference.writes())
                .containsExactly(seat(3, SeatStatus.AVAILABLE, 100), SECOND, seat(8, SeatStatus.BLOCKED, 100));
    }

    private static Seat seat(int number, SeatStatus status, long price) {
        return new Seat("S-" + number, "A", "1", number, status, price, "EUR");
    }
}
