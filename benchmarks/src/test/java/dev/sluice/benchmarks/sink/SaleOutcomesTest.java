package dev.sluice.benchmarks.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaleOutcomesTest {
    private final List<BookingOutcome> outcomes =
            SaleOutcomes.of("gala-2026", 1_002, Instant.parse("2026-11-23T10:00:00Z"));

    @Test
    void twoFifthsHoldTwoFifthsSellAndTheRestRefuse() {
        assertThat(outcomes).hasSize(1_002);
        assertThat(outcomes.stream().filter(Held.class::isInstance)).hasSize(402);
        assertThat(outcomes.stream().filter(Confirmed.class::isInstance)).hasSize(400);
        assertThat(outcomes.stream().filter(Rejected.class::isInstance)).hasSize(200);
    }

    @Test
    void everySeatIsHeldOnceAndWhatIsSoldWasHeld() {
        // Given
        var held = outcomes.stream()
                .filter(Held.class::isInstance)
                .map(Held.class::cast)
                .toList();

        // Then
        assertThat(held.stream().flatMap(hold -> hold.seatIds().stream())).doesNotHaveDuplicates();
        assertThat(held.stream().map(Held::requestId))
                .containsAll(outcomes.stream()
                        .filter(Confirmed.class::isInstance)
                        .map(BookingOutcome::requestId)
                        .toList());
    }

    @Test
    void mutationsAreNumberedWithoutGaps() {
        assertThat(outcomes.stream()
                        .filter(outcome -> !(outcome instanceof Rejected))
                        .map(BookingOutcome::seq))
                .isSorted()
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo(1L);
    }
}
