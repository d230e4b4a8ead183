package dev.sluice.streamstopology.line;

import dev.sluice.streamstopology.state.LineKey;
import dev.sluice.streamstopology.state.Table;
import dev.sluice.streamstopology.state.WaitingRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * One event's line, first come, first served. Positions are dense, so that the head is found by counting and never by
 * searching. Not thread-safe.
 */
public final class WaitingLine {
    private final String eventId;
    private final Table<LineKey, WaitingRequest> table;
    private long tail;
    private long admitted;

    public WaitingLine(String eventId, Table<LineKey, WaitingRequest> table) {
        this.eventId = eventId;
        this.table = table;
    }

    public void restore(long formerTail, long formerAdmitted) {
        tail = formerTail;
        admitted = formerAdmitted;
    }

    /** @return the request's position */
    public long append(WaitingRequest request) {
        tail++;
        table.put(new LineKey(eventId, tail), request);
        return tail;
    }

    /** The first people of the line, at most {@code max}; they stay. The first one's position is admitted + 1. */
    public List<WaitingRequest> head(int max) {
        int count = (int) Math.min(max, depth());
        var head = new ArrayList<WaitingRequest>(count);
        for (int i = 1; i <= count; i++) {
            var request = table.get(new LineKey(eventId, admitted + i));
            if (request == null) {
                throw new IllegalStateException("The line of " + eventId + " has a hole at " + (admitted + i));
            }
            head.add(request);
        }
        return head;
    }

    /** The first one leaves; returns the position it had. */
    public long leave() {
        if (depth() == 0) {
            throw new IllegalStateException("The line of " + eventId + " is empty");
        }
        admitted++;
        table.delete(new LineKey(eventId, admitted));
        return admitted;
    }

    /** Positions handed out so far. */
    public long tail() {
        return tail;
    }

    /** Positions decided so far. */
    public long admitted() {
        return admitted;
    }

    public long depth() {
        return tail - admitted;
    }
}
