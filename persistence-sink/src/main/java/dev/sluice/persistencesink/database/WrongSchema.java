package dev.sluice.persistencesink.database;

/** The database has a schema that this program cannot work with, and waiting would not help. */
public final class WrongSchema extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongSchema(String message) {
        super(message);
    }
}
