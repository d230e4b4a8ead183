package dev.sluice.persistencesink.payment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the seats of a hold cost together.
 *
 * @param amount in minor units of the currency
 */
record PriceOfSeats(long amount, String currency) {
    /**
     * Empty if the price of a seat is unknown, if they are sold in several currencies, or if the sum is beyond all money.
     *
     * @param priceOf by seat
     */
    static Optional<PriceOfSeats> sum(List<String> seatIds, Function<String, Optional<SeatPrice>> priceOf) {
        List<SeatPrice> prices =
                seatIds.stream().map(priceOf).flatMap(Optional::stream).toList();
        boolean oneCurrency =
                prices.stream().map(SeatPrice::currency).distinct().count() == 1;
        if (prices.size() < seatIds.size() || !oneCurrency) {
            return Optional.empty();
        }
        try {
            long amount = prices.stream().mapToLong(SeatPrice::amount).reduce(0, Math::addExact);
            return Optional.of(new PriceOfSeats(amount, prices.getFirst().currency()));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
