package dev.sluice.streamstopology.line;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * One event's line, first come, first served; on the heap, after the requests that the table has as waiting. Positions
 * are dense from 1, which shows after a restart that nobody is missing. Not thread-safe.
 */
public final class WaitingLine {
    private final String eventId;
    private final Deque<WaitingRequest> people = new ArrayDeque<>();
    private long admitted;

    public WaitingLine(String eventId) {
        this.eventId = eventId;
    }

    /**
     * @param formerTail positions handed out when the sale was last saved
     * @param waiting in any order
     */
    public void restore(long formerTail, long formerAdmitted, Collection<WaitingRequest> waiting) {
        admitted = formerAdmitted;
        people.clear();
        waiting.stream()
                .sorted(Comparator.comparingLong(WaitingRequest::position))
                .forEach(this::append);
        if (tail() < formerTail) {
            throw new IllegalStateException("The line of " + eventId + " ends at " + tail() + ", not " + formerTail);
        }
    }

    /** The position of whoever comes next. */
    public long nextPosition() {
        return tail() + 1;
    }

    public void append(WaitingRequest request) {
        if (request.position() != nextPosition()) {
            throw new IllegalStateException(
                    "The line of " + eventId + " has " + request.position() + " after " + tail());
        }
        people.addLast(request);
    }

    /** The first people of the line behind {@code skipped} of them, at most {@code max}; they stay. */
    public List<WaitingRequest> head(int skipped, int max) {
        return people.stream().skip(skipped).limit(Math.max(0, max)).toList();
    }

    /** The first one leaves. */
    public WaitingRequest leave() {
        var first = people.pollFirst();
        if (first == null) {
            throw new IllegalStateException("The line of " + eventId + " is empty");
        }
        admitted = first.position();
        return first;
    }

    /** Positions handed out so far. */
    public long tail() {
        return admitted + people.size();
    }

    /** Positions decided so far. */
    public long admitted() {
        return admitted;
    }

    public long depth() {
        return people.size();
    }
}
