package dev.sluice.servicekit.process;

/** A service that has started. {@link #close()} stops it in order and may be called from any thread, more than once. */
public interface RunningService extends AutoCloseable {
    /** False once the service cannot recover by itself and its process should be replaced. */
    boolean isLive();

    /** True while the service does its work or waits for an outage elsewhere to end; false while it starts or stops. */
    boolean isReady();

    /** Stops taking work, finishes what was taken, lets go of everything. Bounded in time; never throws. */
    @Override
    void close();
}
