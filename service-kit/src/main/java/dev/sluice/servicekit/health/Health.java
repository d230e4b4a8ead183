package dev.sluice.servicekit.health;

/** What a platform asks of a service. Thread-safe, and quick: probes have short timeouts. */
public interface Health {
    /** False once the service cannot recover by itself and its process should be replaced. */
    boolean isLive();

    /** True while the service does its work or waits for an outage elsewhere to end; false while it starts or stops. */
    boolean isReady();
}
