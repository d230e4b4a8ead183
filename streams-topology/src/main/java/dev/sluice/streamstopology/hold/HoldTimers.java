package dev.sluice.streamstopology.hold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * When holds are due. Derived from the holds and kept on the heap only; a timer is not taken back when its hold ends
 * early, so whoever takes one looks whether the hold still stands. Not thread-safe.
 */
public final class HoldTimers {
    private record Timer(Instant dueAt, String requestId) {}

    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparing(Timer::dueAt));

    public void start(String requestId, Instant dueAt) {
        timers.add(new Timer(dueAt, requestId));
    }

    /** Takes the timers that are due at {@code now}, earliest first, at most {@code max}. */
    public List<String> takeDue(Instant now, int max) {
        var due = new ArrayList<String>();
        for (Timer next = timers.peek(); next != null && due.size() < max; next = timers.peek()) {
            if (next.dueAt().isAfter(now)) {
                break;
            }
            timers.remove();
            due.add(next.requestId());
        }
        return due;
    }
}
