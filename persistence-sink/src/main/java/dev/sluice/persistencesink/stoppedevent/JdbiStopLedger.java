package dev.sluice.persistencesink.stoppedevent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link StopLedger} in Postgres. Released stops stay as rows, for those who ask later. */
public final class JdbiStopLedger implements StopLedger {
    private static final String STOP = """
            INSERT INTO stopped_event (event_id, request_id, seq, constraint_name, reason, stopped_at)
            VALUES (:eventId, :requestId, :seq, :constraint, :reason, :stoppedAt)
            ON CONFLICT (event_id) WHERE released_at IS NULL DO NOTHING
            """;

    private static final String STOPPED = """
            SELECT event_id, request_id, seq, constraint_name, reason, stopped_at, sale_paused_at IS NOT NULL AS paused
              FROM stopped_event
             WHERE released_at IS NULL
             ORDER BY stopped_at, id
            """;

    private static final String SALE_PAUSED =
            "UPDATE stopped_event SET sale_paused_at = now() WHERE event_id = :eventId AND released_at IS NULL";

    private static final String RELEASE =
            "UPDATE stopped_event SET released_at = now() WHERE event_id = :eventId AND released_at IS NULL";

    private final Jdbi jdbi;

    public JdbiStopLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void stop(StoppedEvent event) {
        jdbi.useHandle(handle -> handle.createUpdate(STOP)
                .bind("eventId", event.eventId())
                .bind("requestId", event.requestId())
                .bind("seq", event.seq())
                .bind("constraint", event.constraint())
                .bind("reason", event.reason())
                .bind("stoppedAt", event.stoppedAt())
                .execute());
    }

    @Override
    public List<StoppedEvent> stopped() {
        return jdbi.withHandle(handle ->
                handle.createQuery(STOPPED).map(JdbiStopLedger::stoppedEvent).list());
    }

    private static StoppedEvent stoppedEvent(ResultSet row, StatementContext context) throws SQLException {
        return new StoppedEvent(
                row.getString("event_id"),
                row.getString("request_id"),
                row.getLong("seq"),
                row.getString("constraint_name"),
                row.getString("reason"),
                row.getObject("stopped_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("paused"));
    }

    @Override
    public void salePaused(String eventId) {
        var unused = update(SALE_PAUSED, eventId);
    }

    @Override
    public boolean release(String eventId) {
        return update(RELEASE, eventId) > 0;
    }

    private int update(String sql, String eventId) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(sql).bind("eventId", eventId).execute());
    }
}
