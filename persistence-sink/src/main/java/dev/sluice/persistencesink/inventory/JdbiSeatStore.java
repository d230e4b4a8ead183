package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.inventory.InventoryChanged;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** {@link SeatStore} in Postgres. */
public final class JdbiSeatStore implements SeatStore {
    private static final String PUT_EVENT = """
            INSERT INTO event (event_id) VALUES (:eventId) ON CONFLICT (event_id) DO NOTHING
            """;

    /** By key, not by offset: the tenth page costs as much as the first. */
    private static final String PAGE = """
            SELECT event_id, seat_id, section, row_name, number, status, price, currency, version
              FROM seat
             WHERE event_id = :eventId AND seat_id > :after
             ORDER BY seat_id
             LIMIT :limit
            """;

    private static final String UNPUBLISHED =
            PAGE.replace("AND seat_id", "AND published_version < version AND seat_id");

    /** Skips rows that are locked: to wait for an import, which locks rows in another order, could end in a deadlock. */
    private static final String MARK = """
            WITH mine AS (
              SELECT s.seat_id, n.version
                FROM seat AS s JOIN unnest(:seatIds, :versions) AS n(seat_id, version) USING (seat_id)
               WHERE s.event_id = :eventId AND s.published_version < n.version
                 FOR NO KEY UPDATE OF s SKIP LOCKED
            )
            UPDATE seat AS s SET published_version = mine.version
              FROM mine
             WHERE s.event_id = :eventId AND s.seat_id = mine.seat_id
            """;

    private static final String GO_LIVE =
            "UPDATE event SET published_at = now() WHERE event_id = :eventId AND published_at IS NULL";

    private static final String LIVE =
            "SELECT event_id FROM event WHERE published_at IS NOT NULL AND archived_at IS NULL ORDER BY event_id";

    private final Jdbi jdbi;

    public JdbiSeatStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public int put(String eventId, List<Seat> seats) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(PUT_EVENT).bind("eventId", eventId).execute();
            return JdbiSeatWrites.put(handle, eventId, seats);
        });
    }

    @Override
    public List<InventoryChanged> page(String eventId, String after, int limit) {
        return jdbi.withHandle(handle -> page(handle.createQuery(PAGE), eventId, after, limit));
    }

    @Override
    public List<InventoryChanged> unpublished(String eventId, String after, int limit) {
        return jdbi.withHandle(handle -> page(handle.createQuery(UNPUBLISHED), eventId, after, limit));
    }

    private static List<InventoryChanged> page(Query query, String eventId, String after, int limit) {
        return query.bind("eventId", eventId)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> JdbiSeatRow.seat(row))
                .list();
    }

    /** Every seat of the event, a page at a time. */
    static void forEach(Handle handle, String eventId, int pageSize, Consumer<Seat> visitor) {
        List<InventoryChanged> page = page(handle.createQuery(PAGE), eventId, "", pageSize);
        while (!page.isEmpty()) {
            page.forEach(seat -> visitor.accept(Seat.of(seat)));
            page = page(handle.createQuery(PAGE), eventId, page.getLast().seatId(), pageSize);
        }
    }

    @Override
    public void markPublished(String eventId, List<InventoryChanged> seats) {
        jdbi.useHandle(handle -> handle.createUpdate(MARK)
                .bind("eventId", eventId)
                .bindArray(
                        "seatIds",
                        String.class,
                        seats.stream().map(InventoryChanged::seatId).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        seats.stream().map(InventoryChanged::version).toList())
                .execute());
    }

    @Override
    public void goLive(String eventId) {
        jdbi.useHandle(
                handle -> handle.createUpdate(GO_LIVE).bind("eventId", eventId).execute());
    }

    @Override
    public List<String> liveEvents() {
        return jdbi.withHandle(
                handle -> handle.createQuery(LIVE).mapTo(String.class).list());
    }
}
