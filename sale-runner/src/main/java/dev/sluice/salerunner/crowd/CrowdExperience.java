package dev.sluice.salerunner.crowd;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What the crowd was promised and how long it took. Thread-safe. */
public final class CrowdExperience {
    private static final long MAX_MICROS = 600_000_000;

    private final Set<String> promised = ConcurrentHashMap.newKeySet();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final Histogram acceptMicros = new ConcurrentHistogram(MAX_MICROS, 3);

    void met(Answer answer, long pressedAtNanos) {
        switch (answer) {
            case Answer.Promised promise -> {
                promised.add(promise.requestId());
                acceptMicros.recordValue(Math.clamp((System.nanoTime() - pressedAtNanos) / 1000, 0, MAX_MICROS));
            }
            case Answer.Refused refused -> count("HTTP " + refused.status());
            case Answer.Broken broken -> count(broken.reason());
        }
    }

    private void count(String refusal) {
        refusals.computeIfAbsent(refusal, key -> new LongAdder()).increment();
    }

    /** Ids of the requests that were answered 202. */
    public Set<String> promised() {
        return Set.copyOf(promised);
    }

    public int refused() {
        return refusals.values().stream().mapToInt(LongAdder::intValue).sum();
    }

    /** How often each kind of refusal was met. */
    public Map<String, Integer> refusals() {
        var sorted = new TreeMap<String, Integer>();
        refusals.forEach((kind, count) -> sorted.put(kind, count.intValue()));
        return sorted;
    }

    public Histogram acceptMicros() {
        return acceptMicros.copy();
    }
}
