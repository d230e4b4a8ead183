package dev.sluice.frontdoor.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Everybody who watches, by what they watch. However much changes while a watcher is busy, it is woken once: a slow one
 * misses intermediate states and holds nothing up. Thread-safe.
 */
public final class Watchers implements AutoCloseable {
    private final ConcurrentHashMap<String, Set<Watcher>> watched = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final int limit;
    private volatile boolean closing;

    /** @param limit how many may watch at once */
    public Watchers(int limit) {
        this.limit = limit;
        this.places = new Semaphore(limit);
    }

    /**
     * @param keys names of what is watched
     * @return empty if as many watch as may, or nothing is watched any more
     */
    public Optional<Watcher> join(List<String> keys) {
        if (closing || !places.tryAcquire()) {
            return Optional.empty();
        }
        var watcher = new Watcher(keys);
        // In one step with the removal of an empty set, or the new one could join a set that nobody wakes.
        keys.forEach(key -> watched.compute(key, (same, known) -> {
            Set<Watcher> watchers = known == null ? ConcurrentHashMap.newKeySet() : known;
            watchers.add(watcher);
            return watchers;
        }));
        if (closing) {
            // Came in while the others were sent away.
            watcher.wake();
        }
        return Optional.of(watcher);
    }

    /** To be called after the change can be seen. */
    public void changed(String key) {
        watched.getOrDefault(key, Set.of()).forEach(Watcher::wake);
    }

    public int count() {
        return limit - places.availablePermits();
    }

    /** Sends everybody away. */
    @Override
    public void close() {
        closing = true;
        watched.values().forEach(watchers -> watchers.forEach(Watcher::wake));
    }

    /** One who watches, on one thread. To be closed by it. */
    public final class Watcher implements AutoCloseable {
        private final List<String> keys;
        private final Semaphore wakeups = new Semaphore(0);

        private Watcher(List<String> keys) {
            this.keys = List.copyOf(keys);
        }

        private void wake() {
            wakeups.release();
        }

        /** Waits until something has changed since the last call, at most for the time given. */
        public Signal await(Duration atMost) throws InterruptedException {
            boolean woken = wakeups.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
            wakeups.drainPermits();
            if (closing) {
                return Signal.ENDED;
            }
            return woken ? Signal.CHANGED : Signal.QUIET;
        }

        @Override
        public void close() {
            keys.forEach(key -> watched.computeIfPresent(key, (same, watchers) -> {
                watchers.remove(this);
                return watchers.isEmpty() ? null : watchers;
            }));
            places.release();
        }
    }

    /** Why a watcher stopped waiting. */
    public enum Signal {
        CHANGED,
        /** Nothing happened for the time given. */
        QUIET,
        /** Nothing more will be told. */
        ENDED
    }
}
