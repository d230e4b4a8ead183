package dev.sluice.streamstopology.stream;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.streamstopology.boxoffice.BoxOffice;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;

/** Which of the inputs a record is from, told by its value. */
final class KafkaInput {
    private KafkaInput() {}

    /** False for a tombstone, and under another key: another task may own the event that the value speaks of. */
    static boolean isOfItsEvent(Record<String, Object> input) {
        return input.value() != null && eventOf(input.value()).equals(input.key());
    }

    private static String eventOf(Object message) {
        return switch (message) {
            case BookingRequested request -> request.eventId();
            case SaleControl control -> control.eventId();
            case InventoryChanged change -> change.eventId();
            case PaymentSettled payment -> payment.eventId();
            default -> throw unknown();
        };
    }

    static void hand(Object message, BoxOffice office, Instant now) {
        switch (message) {
            case BookingRequested request -> office.request(request, now);
            case SaleControl control -> office.control(control, now);
            case InventoryChanged change -> office.inventory(change);
            case PaymentSettled payment -> office.payment(payment);
            default -> throw unknown();
        }
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("The topology does not read such a message");
    }
}
