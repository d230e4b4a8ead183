package dev.sluice.frontdoor.line;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.frontdoor.feed.Follower;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where each event's line stands. Thread-safe. */
public final class LineBoard implements Follower<LineProgress> {
    private final ConcurrentHashMap<String, Line> lines = new ConcurrentHashMap<>();
    private volatile boolean complete;

    /** What the line last said; empty if it has not said anything. */
    public Optional<LineProgress> latest(String eventId) {
        return Optional.ofNullable(lines.get(eventId)).map(Line::latest);
    }

    /** How fast people pass; empty while nobody can say. */
    public Optional<PassRate> rate(String eventId, Instant now) {
        return Optional.ofNullable(lines.get(eventId)).flatMap(line -> line.rateAt(now));
    }

    /**
     * The lowest number that a request can get which is sent after this call; empty if the line has not said anything.
     *
     * @param before whoever is without a number now
     */
    public Optional<Long> lowestNext(String eventId, Unnumbered before) {
        return latest(eventId).map(line -> LineEstimate.atLeast(line, before));
    }

    /**
     * Where a request stands that has just been confirmed.
     *
     * @param lowest as it was before the request was sent
     * @param now whoever else is without a number now
     */
    public Optional<Place> place(String eventId, long lowest, Unnumbered now) {
        return latest(eventId).map(line -> LineEstimate.place(lowest, line, now));
    }

    /** How many wait, those who are on the way to the line included; 0 if it has not said anything. */
    public long waiting(String eventId, Unnumbered now) {
        return latest(eventId).map(line -> LineEstimate.waiting(line, now)).orElse(0L);
    }

    public boolean isComplete() {
        return complete;
    }

    @Override
    public void take(LineProgress progress) {
        lines.compute(progress.eventId(), (event, line) -> line == null ? Line.first(progress) : line.next(progress));
    }

    @Override
    public void forget(String eventId) {
        lines.remove(eventId);
    }

    @Override
    public void caughtUp() {
        complete = true;
    }
}
