package dev.sluice.persistencesink.payment;

import static java.util.Objects.requireNonNull;

import dev.sluice.contracts.inventory.InventoryChanged;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps of each seat the price of its newest version. Also runs when the store is restored, record by record. */
final class KeepSeatPrices implements Processor<String, @Nullable InventoryChanged, Void, Void> {
    private @Nullable KeyValueStore<String, SeatPrice> prices;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        prices = context.getStateStore(PaymentRequests.SEAT_PRICES);
    }

    /** A tombstone, or what is no seat, changes no price. */
    @Override
    public void process(Record<String, @Nullable InventoryChanged> record) {
        InventoryChanged seat = record.value();
        if (seat == null) {
            return;
        }
        String key = SeatPrice.key(seat.eventId(), seat.seatId());
        SeatPrice known = prices().get(key);
        if (known == null || seat.version() > known.version()) {
            prices().put(key, SeatPrice.of(seat));
        }
    }

    private KeyValueStore<String, SeatPrice> prices() {
        return requireNonNull(prices);
    }
}
