package dev.sluice.persistencesink.database;

import dev.sluice.persistencesink.database.Fault.Breach;
import dev.sluice.persistencesink.database.Fault.Halt;
import dev.sluice.persistencesink.database.Fault.Poison;
import dev.sluice.persistencesink.database.Fault.Transient;
import java.util.Set;

/**
 * Sorts errors by SQLSTATE (PostgreSQL documentation, appendix A): wait, park the row, stop its event, or stop. An
 * unknown state stops, because waiting for something that never passes would look healthy, and parking could divert a
 * whole sale. Stateless, thread-safe.
 */
public final class Triage {
    /** For errors that the driver or the pool raised before the server could give one. */
    public static final String NO_STATE = "-----";

    /** The server takes no writes: after a failover it may be a replica. */
    static final String READ_ONLY = "25006";

    /** The index that lets no seat have two owners; see the schema. */
    public static final String ONE_OWNER = "booked_seat_one_owner";

    /** Connection, rollback (deadlock, serialization), resources (disk, memory, connections), I/O of the server. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "58");

    /**
     * Shutdown, crash, starting up; idle, transaction or statement timeout, cancelled; lock not available; read-only after
     * a failover.
     */
    private static final Set<String> TRANSIENT_STATES =
            Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "25P04", "57014", "55P03", READ_ONLY, NO_STATE);

    /** Bad data, violated constraint, beyond a limit (a value too large), failed check option. */
    private static final Set<String> POISON_CLASSES = Set.of("22", "23", "54", "44");

    private Triage() {}

    public static Fault of(String sqlState, String constraint) {
        if (constraint.equals(ONE_OWNER)) {
            return new Breach(sqlState, constraint);
        }
        String stateClass = sqlState.substring(0, Math.min(2, sqlState.length()));
        if (TRANSIENT_CLASSES.contains(stateClass) || TRANSIENT_STATES.contains(sqlState)) {
            return new Transient(sqlState, constraint);
        }
        if (POISON_CLASSES.contains(stateClass)) {
            return new Poison(sqlState, constraint);
        }
        return new Halt(sqlState, constraint);
    }
}
