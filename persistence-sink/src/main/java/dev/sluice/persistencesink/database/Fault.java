package dev.sluice.persistencesink.database;

/** What an error of the database means for the work at hand. Carries codes only, never values of rows. */
public sealed interface Fault {
    /** Five characters, or {@link Triage#NO_STATE}. */
    String sqlState();

    /** The violated constraint, empty if it is no violation. */
    String constraint();

    /** Passes by itself: hold the place and try again, for as long as it takes. */
    record Transient(String sqlState, String constraint) implements Fault {}

    /** One row is to blame and will never be accepted: park it and go on. */
    record Poison(String sqlState, String constraint) implements Fault {}

    /** One row would break an invariant: its event must go no further, others may. */
    record Breach(String sqlState, String constraint) implements Fault {}

    /** Nothing here can put it right, and going on would do harm: stop and call for help. */
    record Halt(String sqlState, String constraint) implements Fault {}
}
