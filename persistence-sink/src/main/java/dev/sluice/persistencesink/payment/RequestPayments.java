package dev.sluice.persistencesink.payment;

import static java.util.Objects.requireNonNull;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.payment.PaymentRequested;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the payment of each hold. The same hold makes the same request each time, except for a price that changed in
 * between. A hold that is over when its turn comes, such as after a long standstill, is not asked for.
 */
final class RequestPayments implements Processor<String, @Nullable BookingOutcome, String, PaymentRequested> {
    private @Nullable ProcessorContext<String, PaymentRequested> context;
    private @Nullable KeyValueStore<String, SeatPrice> prices;

    @Override
    public void init(ProcessorContext<String, PaymentRequested> processorContext) {
        context = processorContext;
        prices = processorContext.getStateStore(PaymentRequests.SEAT_PRICES);
    }

    @Override
    public void process(Record<String, @Nullable BookingOutcome> record) {
        if (record.value() instanceof Held held && held.expiresAt().toEpochMilli() > now()) {
            context().forward(record.withKey(held.eventId()).withValue(request(held)));
        }
    }

    private PaymentRequested request(Held held) {
        Optional<PriceOfSeats> price = PriceOfSeats.sum(
                held.seatIds(), seatId -> Optional.ofNullable(prices().get(SeatPrice.key(held.eventId(), seatId))));
        return new PaymentRequested(
                held.eventId(),
                held.requestId(),
                held.userId(),
                held.seatIds(),
                price.map(PriceOfSeats::amount).orElse(null),
                price.map(PriceOfSeats::currency).orElse(null),
                held.expiresAt(),
                held.decidedAt());
    }

    private long now() {
        return context().currentSystemTimeMs();
    }

    private ProcessorContext<String, PaymentRequested> context() {
        return requireNonNull(context);
    }

    private KeyValueStore<String, SeatPrice> prices() {
        return requireNonNull(prices);
    }
}
