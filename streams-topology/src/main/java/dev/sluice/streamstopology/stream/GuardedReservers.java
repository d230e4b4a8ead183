package dev.sluice.streamstopology.stream;

import dev.sluice.redisreserver.Reserver;
import dev.sluice.redisreserver.guard.GuardedReserver;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/** Puts a circuit breaker before each reserver it hands out, and counts the open ones. Thread-safe. */
public final class GuardedReservers implements Supplier<Reserver> {
    private final Supplier<? extends Reserver> reservers;
    private final InstantSource clock;
    /** Weakly held: a reserver leaves with its task. */
    private final Set<GuardedReserver> guarded =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    public GuardedReservers(Supplier<? extends Reserver> reservers, InstantSource clock, MeterRegistry registry) {
        this.reservers = reservers;
        this.clock = clock;
        Gauge.builder("sluice.topology.breakers.open", this, GuardedReservers::open)
                .register(registry);
    }

    @Override
    public Reserver get() {
        var reserver = new GuardedReserver(reservers.get(), clock);
        guarded.add(reserver);
        return reserver;
    }

    private int open() {
        synchronized (guarded) {
            return (int) guarded.stream().filter(GuardedReserver::isOpen).count();
        }
    }
}
