package dev.sluice.frontdoor.line;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.frontdoor.feed.Follower;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Where each event's line stands. Thread-safe. */
public final class LineBoard implements Follower<LineProgress> {
    private final ConcurrentHashMap<String, LineEstimate> lines = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, LongAdder> accepted = new ConcurrentHashMap<>();
    private volatile boolean complete;

    /** What the line last said; empty if it has not said anything. */
    public Optional<LineProgress> latest(String eventId) {
        return Optional.ofNullable(lines.get(eventId)).map(LineEstimate::latest);
    }

    /** Counts one more accepted request and guesses its place; empty if the line has not said anything. */
    public Optional<Place> join(String eventId, Instant now) {
        var count = accepted.computeIfAbsent(eventId, event -> new LongAdder());
        long before = count.sum();
        count.increment();
        return Optional.ofNullable(lines.get(eventId)).map(line -> line.place(before, now));
    }

    public boolean isComplete() {
        return complete;
    }

    @Override
    public void take(LineProgress progress) {
        long count = Optional.ofNullable(accepted.get(progress.eventId()))
                .map(LongAdder::sum)
                .orElse(0L);
        lines.compute(
                progress.eventId(),
                (event, line) -> line == null ? LineEstimate.first(progress, count) : line.next(progress, count));
    }

    @Override
    public void forget(String eventId) {
        lines.remove(eventId);
        accepted.remove(eventId);
    }

    @Override
    public void caughtUp() {
        complete = true;
    }
}
