package dev.sluice.servicekit.process;

import dev.sluice.servicekit.health.Health;

/** A service that has started. {@link #close()} stops it in order and may be called from any thread, more than once. */
public interface RunningService extends Health, AutoCloseable {
    /** Stops taking work, finishes what was taken, lets go of everything. Bounded in time; never throws. */
    @Override
    void close();
}
