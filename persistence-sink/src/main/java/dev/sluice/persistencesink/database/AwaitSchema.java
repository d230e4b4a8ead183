package dev.sluice.persistencesink.database;

import dev.sluice.persistencesink.loop.StopSignal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until the schema stands and the database is there, and brings the schema up to date if that is its task. */
public final class AwaitSchema {
    private static final Logger LOG = LoggerFactory.getLogger(AwaitSchema.class);
    private static final Duration UNTIL_MIGRATED = Duration.ofSeconds(1);

    private final BooleanSupplier schema;
    private final OutageHold hold;
    private final InstantSource clock;

    /** @param migrate false if somebody else migrates */
    public AwaitSchema(JdbiDatabase database, boolean migrate, OutageHold hold, InstantSource clock) {
        this(migrate ? database::migrated : database::isMigrated, hold, clock);
    }

    AwaitSchema(BooleanSupplier schema, OutageHold hold, InstantSource clock) {
        this.schema = schema;
        this.hold = hold;
        this.clock = clock;
    }

    /**
     * Blocks until the schema stands.
     *
     * @return false if told to stop before
     * @throws RuntimeException if waiting would not help: no permission, a schema newer than this program
     */
    public boolean until(StopSignal stop) {
        boolean told = false;
        while (!stop.isStopped()) {
            Look look = look();
            if (look.stands()) {
                return true;
            }
            if (!told && look.outage().isEmpty()) {
                LOG.warn(
                        "the schema is older than this program, and SLUICE_POSTGRES_MIGRATE is false: waiting for whoever"
                                + " migrates it");
                told = true;
            }
            stop.pause(look.outage()
                    .map(outage -> hold.failed(outage, clock.instant()))
                    .orElse(UNTIL_MIGRATED));
        }
        return false;
    }

    private record Look(boolean stands, Optional<Fault.Transient> outage) {}

    private Look look() {
        try {
            boolean stands = schema.getAsBoolean();
            hold.succeeded(clock.instant());
            return new Look(stands, Optional.empty());
        } catch (RuntimeException e) {
            if (PostgresFaults.in(e).orElse(null) instanceof Fault.Transient outage) {
                return new Look(false, Optional.of(outage));
            }
            throw e;
        }
    }
}
