package dev.sluice.persistencesink.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.booking.WriteResult.Refused;
import dev.sluice.persistencesink.booking.WriteResult.Written;
import dev.sluice.persistencesink.database.PostgresFaults;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** {@link OutcomeStore} in Postgres: one transaction and one statement a batch, whose text is the same for any size. */
public final class JdbiOutcomeStore implements OutcomeStore {
    /**
     * The stages of this statement see the tables as they were before it, so they hand rows on by RETURNING:
     * history lets pass what is new and so decides what is notified; latest folds the outcomes of one request in this
     * batch into one row, because a row can be touched only once, and leaves out refunds, which are no state of a
     * booking; current lets pass the bookings that did change, so that a replayed hold cannot take back seats it has
     * lost. Seats are let go before they are taken (false sorts before true): within one batch a seat may pass from one
     * booking to the next.
     */
    private static final String WRITE = """
            WITH outcome AS (
              SELECT event_id, request_id, user_id, state, seq, position, string_to_array(seats, ',') AS seat_ids,
                     reason, payment_id, expires_at, decided_at, notification_id, kind
                FROM unnest(:eventIds, :requestIds, :userIds, :states, :seqs, :positions, :seats, :reasons,
                            :paymentIds, :expiries, :decisions, :notificationIds, :kinds)
                  AS o(event_id, request_id, user_id, state, seq, position, seats, reason,
                       payment_id, expires_at, decided_at, notification_id, kind)
            ), history AS (
              INSERT INTO booking_history (event_id, request_id, outcome, seq, position, seat_ids, reason, payment_id,
                                           expires_at, decided_at)
              SELECT event_id, request_id, state, seq, position, seat_ids, reason, payment_id, expires_at, decided_at
                FROM outcome
              ON CONFLICT (event_id, request_id, outcome, refund_of) DO NOTHING
              RETURNING event_id, request_id, outcome AS state, payment_id
            ), latest AS (
              SELECT DISTINCT ON (event_id, request_id)
                     event_id, request_id, user_id, state, seq, max(position) OVER request AS position, seat_ids,
                     reason, max(payment_id) OVER request AS payment_id, max(expires_at) OVER request AS expires_at,
                     decided_at
                FROM outcome
               WHERE state <> 'REFUND_DUE'
              WINDOW request AS (PARTITION BY event_id, request_id)
               ORDER BY event_id, request_id, (state <> 'REJECTED') DESC, seq DESC
            ), current AS (
              INSERT INTO booking AS b (event_id, request_id, user_id, state, seq, position, seat_ids, reason,
                                        payment_id, expires_at, decided_at)
              SELECT event_id, request_id, user_id, state, seq, position, seat_ids, reason,
                     payment_id, expires_at, decided_at
                FROM latest
              ON CONFLICT (event_id, request_id) DO UPDATE
                 SET state = EXCLUDED.state, seq = EXCLUDED.seq, seat_ids = EXCLUDED.seat_ids,
                     position = coalesce(EXCLUDED.position, b.position), reason = EXCLUDED.reason,
                     payment_id = coalesce(EXCLUDED.payment_id, b.payment_id),
                     expires_at = coalesce(EXCLUDED.expires_at, b.expires_at),
                     decided_at = EXCLUDED.decided_at, updated_at = now()
               WHERE EXCLUDED.state <> 'REJECTED' AND EXCLUDED.seq > b.seq
              RETURNING event_id, request_id, state, seat_ids
            ), seats AS (
              INSERT INTO booked_seat AS s (event_id, seat_id, request_id, active)
              SELECT event_id, unnest(seat_ids), request_id, state <> 'RELEASED' AS active
                FROM current
               ORDER BY active
              ON CONFLICT (event_id, seat_id, request_id) DO UPDATE SET active = EXCLUDED.active
               WHERE s.active <> EXCLUDED.active
            ), outbox AS (
              INSERT INTO notification_outbox (notification_id, event_id, request_id, kind)
              SELECT o.notification_id, event_id, request_id, o.kind
                FROM outcome AS o JOIN history AS h USING (event_id, request_id, state)
               WHERE o.payment_id IS NOT DISTINCT FROM h.payment_id
              ON CONFLICT (event_id, notification_id) DO NOTHING
            )
            SELECT count(*) FROM history
            """;

    private final Jdbi jdbi;

    public JdbiOutcomeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public WriteResult write(List<BookingOutcome> outcomes) {
        List<OutcomeRow> rows = outcomes.stream().map(OutcomeRow::of).toList();
        try {
            return new Written(jdbi.inTransaction(handle -> write(handle, rows)));
        } catch (JdbiException e) {
            return new Refused(PostgresFaults.in(e).orElseThrow(() -> e));
        }
    }

    private static int write(Handle handle, List<OutcomeRow> rows) {
        try (Query query = handle.createQuery(WRITE)) {
            return query.bindArray(
                            "eventIds",
                            String.class,
                            column(rows, row -> row.outcome().eventId()))
                    .bindArray(
                            "requestIds",
                            String.class,
                            column(rows, row -> row.outcome().requestId()))
                    .bindArray(
                            "userIds",
                            String.class,
                            column(rows, row -> row.outcome().userId()))
                    .bindArray("states", String.class, column(rows, OutcomeRow::state))
                    .bindArray(
                            "seqs",
                            Long.class,
                            column(rows, row -> row.outcome().seq()))
                    .bindArray("positions", Long.class, column(rows, OutcomeRow::position))
                    .bindArray("seats", String.class, column(rows, OutcomeRow::joinedSeatIds))
                    .bindArray("reasons", String.class, column(rows, OutcomeRow::reason))
                    .bindArray("paymentIds", String.class, column(rows, OutcomeRow::paymentId))
                    .bindArray("expiries", Instant.class, column(rows, OutcomeRow::expiresAt))
                    .bindArray(
                            "decisions",
                            Instant.class,
                            column(rows, row -> row.outcome().decidedAt()))
                    .bindArray("notificationIds", UUID.class, column(rows, OutcomeRow::notificationId))
                    .bindArray("kinds", String.class, column(rows, OutcomeRow::kind))
                    .mapTo(Integer.class)
                    .one();
        }
    }

    private static <T extends @Nullable Object> List<T> column(List<OutcomeRow> rows, Function<OutcomeRow, T> value) {
        return rows.stream().map(value).toList();
    }
}
