package dev.sluice.persistencesink.archive;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Compares the log with the history in the database, which has the room for it: the log's outcomes go into a table that
 * is gone with the transaction. Not thread-safe.
 */
final class JdbiComparison implements AutoCloseable {
    private static final String CREATE = """
            CREATE TEMPORARY TABLE logged_outcome (
                request_id text NOT NULL,
                outcome    text NOT NULL,
                refund_of  text NOT NULL,
                PRIMARY KEY (request_id, outcome, refund_of)
            ) ON COMMIT DROP
            """;

    private static final String ADD = """
            INSERT INTO logged_outcome
            SELECT * FROM unnest(:requestIds, :outcomes, :refunds)
            ON CONFLICT DO NOTHING
            """;

    private static final String RESULT = """
            SELECT (SELECT count(*) FROM logged_outcome AS l
                     WHERE NOT EXISTS (SELECT 1 FROM booking_history AS h
                                        WHERE h.event_id = :eventId AND h.request_id = l.request_id
                                          AND h.outcome = l.outcome AND h.refund_of = l.refund_of)) AS only_in_log,
                   (SELECT count(*) FROM booking_history AS h
                     WHERE h.event_id = :eventId
                       AND NOT EXISTS (SELECT 1 FROM logged_outcome AS l
                                        WHERE h.request_id = l.request_id AND h.outcome = l.outcome
                                          AND h.refund_of = l.refund_of)) AS only_in_history
            """;

    private final Handle handle;
    private final String eventId;

    private JdbiComparison(Handle handle, String eventId) {
        this.handle = handle;
        this.eventId = eventId;
    }

    static JdbiComparison begin(Jdbi jdbi, String eventId) {
        Handle handle = jdbi.open();
        try {
            handle.begin();
            handle.execute(CREATE);
            return new JdbiComparison(handle, eventId);
        } catch (RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    void add(List<LoggedOutcome> outcomes) {
        handle.createUpdate(ADD)
                .bindArray("requestIds", String.class, column(outcomes, LoggedOutcome::requestId))
                .bindArray("outcomes", String.class, column(outcomes, LoggedOutcome::outcome))
                .bindArray("refunds", String.class, column(outcomes, LoggedOutcome::refundOf))
                .execute();
    }

    private static List<String> column(List<LoggedOutcome> outcomes, Function<LoggedOutcome, String> value) {
        return outcomes.stream().map(value).toList();
    }

    Comparison result() {
        return handle.createQuery(RESULT)
                .bind("eventId", eventId)
                .map((row, context) -> new Comparison(row.getLong("only_in_log"), row.getLong("only_in_history")))
                .one();
    }

    @Override
    public void close() {
        handle.rollback();
        handle.close();
    }
}
