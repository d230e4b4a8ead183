package dev.sluice.persistencesink.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceOfSeatsTest {
    private static final Map<String, SeatPrice> PRICES = Map.of(
            "A-1", new SeatPrice(5_000, "EUR", 1),
            "A-2", new SeatPrice(2_550, "EUR", 7),
            "A-3", new SeatPrice(0, "EUR", 1),
            "B-1", new SeatPrice(5_000, "KRW", 1),
            "Z-1", new SeatPrice(Long.MAX_VALUE, "EUR", 1));

    @Test
    void seatsOfOneCurrencyAddUp() {
        assertThat(sum("A-1", "A-2")).contains(new PriceOfSeats(7_550, "EUR"));
        assertThat(sum("A-3")).contains(new PriceOfSeats(0, "EUR"));
    }

    @Test
    void anUnknownSeatSeveralCurrenciesOrAnAbsurdSumHaveNoPrice() {
        assertThat(sum("A-1", "unknown")).isEmpty();
        assertThat(sum("A-1", "B-1")).isEmpty();
        assertThat(sum("A-1", "Z-1")).isEmpty();
    }

    private static Optional<PriceOfSeats> sum(String... seatIds) {
        return PriceOfSeats.sum(List.of(seatIds), seatId -> Optional.ofNullable(PRICES.get(seatId)));
    }
}
