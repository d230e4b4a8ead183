package dev.sluice.persistencesink.inventory;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Writes seats to Postgres, in the caller's transaction. Stateless. */
final class JdbiSeatWrites {
    /** Seats a statement: bounds the memory of both sides. */
    private static final int CHUNK = 10_000;

    private static final String PUT_SEATS = """
            INSERT INTO seat AS s (event_id, seat_id, section, row_name, number, status, price, currency)
            SELECT :eventId, n.*
              FROM unnest(:seatIds, :sections, :rows, :numbers, :statuses, :prices, :currencies) AS n
            ON CONFLICT (event_id, seat_id) DO UPDATE
               SET section = EXCLUDED.section, row_name = EXCLUDED.row_name, number = EXCLUDED.number,
                   status = EXCLUDED.status, price = EXCLUDED.price, currency = EXCLUDED.currency,
                   version = s.version + 1
             WHERE (s.section, s.row_name, s.number, s.status, s.price, s.currency)
                   IS DISTINCT FROM (EXCLUDED.section, EXCLUDED.row_name, EXCLUDED.number, EXCLUDED.status,
                                     EXCLUDED.price, EXCLUDED.currency)
            """;

    private JdbiSeatWrites() {}

    /**
     * The event must be there.
     *
     * @return seats that were created or changed
     */
    static int put(Handle handle, String eventId, List<Seat> seats) {
        int changed = 0;
        for (int from = 0; from < seats.size(); from += CHUNK) {
            changed += putChunk(handle, eventId, seats.subList(from, Math.min(from + CHUNK, seats.size())));
        }
        return changed;
    }

    private static int putChunk(Handle handle, String eventId, List<Seat> seats) {
        return handle.createUpdate(PUT_SEATS)
                .bind("eventId", eventId)
                .bindArray("seatIds", String.class, column(seats, Seat::seatId))
                .bindArray("sections", String.class, column(seats, Seat::section))
                .bindArray("rows", String.class, column(seats, Seat::row))
                .bindArray("numbers", Integer.class, column(seats, Seat::number))
                .bindArray(
                        "statuses",
                        String.class,
                        column(seats, seat -> seat.status().name()))
                .bindArray("prices", Long.class, column(seats, Seat::price))
                .bindArray("currencies", String.class, column(seats, Seat::currency))
                .execute();
    }

    private static <T> List<T> column(List<Seat> seats, Function<Seat, T> value) {
        return seats.stream().map(value).toList();
    }
}
