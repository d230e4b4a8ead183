package dev.sluice.frontdoor.booking;

import dev.sluice.frontdoor.line.Unnumbered;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** Counts one event's requests by how far they are on their way. Not thread-safe. */
final class Census {
    private final EnumMap<Entry.Stage, Integer> counts = new EnumMap<>(Entry.Stage.class);
    private final OtherDoors otherDoors = new OtherDoors();
    /** This door's, in the order of confirmation; who has been answered leaves when they are at the head. */
    private final ArrayDeque<Entry> unanswered = new ArrayDeque<>();

    /** Everybody's, in the order of the log: whoever has no number yet, and some who are gone. */
    private final ArrayDeque<Entry> logged = new ArrayDeque<>();

    private final String eventId;
    private long highest;
    private long decided;
    private long seen;
    private int underWay;

    Census(String eventId) {
        this.eventId = eventId;
    }

    String eventId() {
        return eventId;
    }

    void enter(Entry entry) {
        counts.merge(entry.stage, 1, Integer::sum);
    }

    void move(Entry entry, Entry.Stage to) {
        counts.merge(entry.stage, -1, Integer::sum);
        entry.stage = to;
        counts.merge(to, 1, Integer::sum);
    }

    void setOut() {
        underWay++;
    }

    void arrived() {
        underWay--;
    }

    /** Whether this door is sending none. */
    boolean isIdle() {
        return underWay == 0;
    }

    /** This door has promised it. */
    void promised(Entry entry) {
        unanswered.addLast(entry);
    }

    /** It was seen in the log, after all that were seen before. */
    void logged(Entry entry, Instant acceptedAt, Instant now) {
        otherDoors.logged(acceptedAt, now);
        if (entry.stage == Entry.Stage.LOGGED_ELSEWHERE) {
            otherDoors.accepted(acceptedAt);
        }
        // The oldest are forgotten first, so this keeps it as short as the board's memory.
        while (!logged.isEmpty() && !logged.getFirst().isLogged()) {
            logged.removeFirst();
        }
        entry.order = ++seen;
        logged.addLast(entry);
    }

    /** A number was told. They are told in their order. */
    void numbered(long number) {
        highest = Math.max(highest, number);
    }

    /** A number was decided. They are decided in their order. */
    void decided(long number) {
        numbered(number);
        decided = Math.max(decided, number);
    }

    /** Whether the outcome of whoever has this number, or was refused before somebody got it, has been heard. */
    boolean isDecided(long number) {
        return number <= decided;
    }

    /**
     * Who has no number and was seen in the log before somebody who has one. Each is told of once.
     *
     * @param order of the one who has a number
     */
    List<Entry> passedOver(long order) {
        var passed = new ArrayList<Entry>();
        while (!logged.isEmpty() && logged.getFirst().order < order) {
            Entry next = logged.removeFirst();
            if (next.isLogged()) {
                passed.add(next);
            }
        }
        return passed;
    }

    Unnumbered unnumbered(Instant now) {
        int here = count(Entry.Stage.LOGGED_HERE);
        return new Unnumbered(
                highest,
                underWay,
                count(Entry.Stage.CONFIRMED),
                here + count(Entry.Stage.LOGGED_ELSEWHERE),
                here,
                otherDoors.onTheWay(now));
    }

    private int count(Entry.Stage stage) {
        return counts.getOrDefault(stage, 0);
    }

    /** When the oldest promise was made that the line has not answered. */
    Optional<Instant> oldestUnanswered() {
        while (!unanswered.isEmpty() && !unanswered.getFirst().isUnanswered()) {
            unanswered.removeFirst();
        }
        return Optional.ofNullable(unanswered.peekFirst()).flatMap(entry -> Optional.ofNullable(entry.confirmedAt));
    }
}
