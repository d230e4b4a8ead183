package dev.sluice.benchmarks.topology;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The records of one event with a seat for everybody, made before any time is taken. */
record KafkaSaleRecords(String eventId, int seats) {
    private static final int SEATS_A_ROW = 20;

    ProducerRecord<String, byte[]> control(int ratePerSecond, int burst) {
        return control(SaleState.OPEN, ratePerSecond, burst);
    }

    ProducerRecord<String, byte[]> control(SaleState state, int ratePerSecond, int burst) {
        Instant now = Instant.now();
        var control =
                new SaleControl(eventId, state, now, seats, ratePerSecond, burst, 8, 3600, 10_000_000, "bench", now);
        return record(Topics.SALE_CONTROLS, control);
    }

    List<ProducerRecord<String, byte[]>> inventory() {
        return IntStream.range(0, seats)
                .mapToObj(number -> record(Topics.INVENTORY_CHANGED, seat(number)))
                .toList();
    }

    private InventoryChanged seat(int number) {
        String row = "" + (number / SEATS_A_ROW + 1);
        return new InventoryChanged(
                eventId, seatId(number), "A", row, number % SEATS_A_ROW + 1, SeatStatus.AVAILABLE, 1, "EUR", 1);
    }

    private static String seatId(int number) {
        return number / SEATS_A_ROW + "-" + number % SEATS_A_ROW;
    }

    /** The request number {@code number} is for the seat of that number, over and over. */
    List<ProducerRecord<String, byte[]>> requests(int count) {
        return requests(0, count);
    }

    List<ProducerRecord<String, byte[]>> requests(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::request).toList();
    }

    ProducerRecord<String, byte[]> request(int number) {
        String user = "user-" + number;
        return record(
                Topics.BOOKING_REQUESTS,
                new BookingRequested(
                        eventId,
                        RequestId.of(eventId, user, "press"),
                        user,
                        List.of(seatId(number % seats)),
                        Instant.now()));
    }

    private <V> ProducerRecord<String, byte[]> record(Topic<V> topic, V value) {
        return new ProducerRecord<>(topic.name(), eventId, topic.format().encode(value));
    }
}
