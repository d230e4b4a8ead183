package dev.sluice.persistencesink.database;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Finds in an exception of JDBI, Flyway or the pool what the database said. Stateless, thread-safe. */
public final class PostgresFaults {
    private PostgresFaults() {}

    /** @return empty if the exception did not come from the database: then it is a bug */
    public static Optional<Fault> in(Throwable thrown) {
        Optional<Fault> fault = Optional.empty();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException postgres) {
                return Optional.of(Triage.of(state(postgres), constraint(postgres)));
            }
            // The pool's own complaint; the server's error, if there is one, is further down and says more.
            if (cause instanceof SQLException other && fault.isEmpty()) {
                fault = Optional.of(Triage.of(state(other), ""));
            }
        }
        return fault;
    }

    private static String state(SQLException exception) {
        String state = exception.getSQLState();
        return state == null ? Triage.NO_STATE : state;
    }

    private static String constraint(PSQLException exception) {
        return Optional.ofNullable(exception.getServerErrorMessage())
                .map(ServerErrorMessage::getConstraint)
                .orElse("");
    }
}
