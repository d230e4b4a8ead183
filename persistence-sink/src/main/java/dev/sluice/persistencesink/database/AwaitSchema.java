package dev.sluice.persistencesink.database;

import dev.sluice.persistencesink.loop.StopSignal;
import java.time.InstantSource;
import java.util.Optional;

/** Brings the schema up to date, waiting for the database if it is down. */
public final class AwaitSchema {
    private final JdbiDatabase database;
    private final OutageHold hold;
    private final InstantSource clock;

    public AwaitSchema(JdbiDatabase database, OutageHold hold, InstantSource clock) {
        this.database = database;
        this.hold = hold;
        this.clock = clock;
    }

    /**
     * Blocks until the schema stands.
     *
     * @return false if told to stop before
     * @throws RuntimeException if waiting would not help: no permission, a wrong schema
     */
    public boolean until(StopSignal stop) {
        while (!stop.isStopped()) {
            Optional<Fault.Transient> outage = migrate();
            if (outage.isEmpty()) {
                hold.succeeded(clock.instant());
                return true;
            }
            stop.pause(hold.failed(outage.get(), clock.instant()));
        }
        return false;
    }

    private Optional<Fault.Transient> migrate() {
        try {
            database.migrate();
            return Optional.empty();
        } catch (RuntimeException e) {
            if (PostgresFaults.in(e).orElse(null) instanceof Fault.Transient outage) {
                return Optional.of(outage);
            }
            throw e;
        }
    }
}
