package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link SeatStore} in Postgres. */
public final class JdbiSeatStore implements SeatStore {
    /** Seats a statement: bounds the memory of both sides. */
    private static final int CHUNK = 10_000;

    private static final String PUT_EVENT = """
            INSERT INTO event (event_id) VALUES (:eventId) ON CONFLICT (event_id) DO NOTHING
            """;

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

    /** By key, not by offset: the tenth page costs as much as the first. */
    private static final String PAGE = """
            SELECT event_id, seat_id, section, row_name, number, status, price, currency, version
              FROM seat
             WHERE event_id = :eventId AND seat_id > :after
             ORDER BY seat_id
             LIMIT :limit
            """;

    private final Jdbi jdbi;

    public JdbiSeatStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public int put(String eventId, List<Seat> seats) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(PUT_EVENT).bind("eventId", eventId).execute();
            int changed = 0;
            for (int from = 0; from < seats.size(); from += CHUNK) {
                changed += putChunk(handle, eventId, seats.subList(from, Math.min(from + CHUNK, seats.size())));
            }
            return changed;
        });
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

    @Override
    public List<InventoryChanged> page(String eventId, String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("eventId", eventId)
                .bind("after", after)
                .bind("limit", limit)
                .map(JdbiSeatStore::seat)
                .list());
    }

    private static InventoryChanged seat(ResultSet row, StatementContext context) throws SQLException {
        return new InventoryChanged(
                row.getString("event_id"),
                row.getString("seat_id"),
                row.getString("section"),
                row.getString("row_name"),
                row.getInt("number"),
                SeatStatus.valueOf(row.getString("status")),
                row.getLong("price"),
                row.getString("currency"),
                row.getLong("version"));
    }
}
