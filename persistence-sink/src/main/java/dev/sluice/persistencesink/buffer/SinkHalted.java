package dev.sluice.persistencesink.buffer;

import dev.sluice.persistencesink.database.Fault;

/** The database said something that nothing here can put right: the sink must stop, its place unmoved. */
public final class SinkHalted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SinkHalted(Fault fault) {
        super("SQLSTATE " + fault.sqlState() + (fault.constraint().isEmpty() ? "" : " on " + fault.constraint()));
    }
}
