package dev.sluice.persistencesink.booking;

import dev.sluice.contracts.topic.Topics;
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
    private final Jdbi jdbi;

    public JdbiOutcomeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public WriteResult write(List<LoggedOutcome> outcomes) {
        List<OutcomeRow> rows =
                outcomes.stream().map(logged -> OutcomeRow.of(logged.outcome())).toList();
        try {
            return new Written(jdbi.inTransaction(handle -> write(handle, rows, outcomes.getLast())));
        } catch (JdbiException e) {
            return new Refused(PostgresFaults.in(e).orElseThrow(() -> e));
        }
    }

    private static int write(Handle handle, List<OutcomeRow> rows, LoggedOutcome last) {
        try (Query query = handle.createQuery(WriteOutcomes.SQL)) {
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
                    .bind("topic", Topics.BOOKING_OUTCOMES.name())
                    .bind("partition", last.partition())
                    .bind("nextOffset", last.offset() + 1)
                    .mapTo(Integer.class)
                    .one();
        }
    }

    private static <T extends @Nullable Object> List<T> column(List<OutcomeRow> rows, Function<OutcomeRow, T> value) {
        return rows.stream().map(value).toList();
    }
}
