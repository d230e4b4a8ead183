package dev.sluice.streamstopology.hold;

import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Hold;
import dev.sluice.streamstopology.state.HoldEnd;
import dev.sluice.streamstopology.state.PendingEnd;
import dev.sluice.streamstopology.state.RequestState;
import dev.sluice.streamstopology.state.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The holds and sales of one event that stand, by request. Not thread-safe. */
public final class HoldBook {
    private final String eventId;
    private final Table<EntryKey, RequestState> table;
    private final Map<String, Hold> holds = new LinkedHashMap<>();
    private final Set<String> pending = new LinkedHashSet<>();
    private final HoldTimers timers = new HoldTimers();

    public HoldBook(String eventId, Table<EntryKey, RequestState> table) {
        this.eventId = eventId;
        this.table = table;
    }

    /** Takes in a hold that the table has already. */
    public void restore(String requestId, Hold hold) {
        holds.put(requestId, hold);
        if (hold.pending() != null) {
            pending.add(requestId);
        } else if (!hold.sold()) {
            timers.start(requestId, hold.expiresAt());
        }
    }

    public void start(String requestId, Hold hold) {
        restore(requestId, hold);
        table.put(new EntryKey(eventId, requestId), hold);
    }

    public @Nullable Hold find(String requestId) {
        return holds.get(requestId);
    }

    /**
     * Decides how a hold ends; the first one to say so is right.
     *
     * @return whether there was a hold that nobody had ended yet
     */
    public boolean end(String requestId, PendingEnd end) {
        Hold hold = holds.get(requestId);
        if (hold == null || hold.sold() || hold.pending() != null) {
            return false;
        }
        endWith(requestId, hold, end);
        return true;
    }

    /**
     * Decides that a sale is undone.
     *
     * @return whether there was one, or a payment for one that has not taken place yet
     */
    public boolean refund(String requestId) {
        Hold hold = holds.get(requestId);
        PendingEnd decided = hold == null ? null : hold.pending();
        if (hold != null && hold.sold() && decided == null) {
            endWith(requestId, hold, new PendingEnd(HoldEnd.REFUNDED, ""));
            return true;
        }
        if (hold != null && decided != null && decided.end() == HoldEnd.PAID) {
            // What was sent to the reserver may have taken place: it has to be sent again first, and as it was.
            replace(requestId, hold.endingWith(new PendingEnd(HoldEnd.PAID_THEN_REFUNDED, decided.paymentId())));
            return true;
        }
        return false;
    }

    private void endWith(String requestId, Hold hold, PendingEnd end) {
        replace(requestId, hold.endingWith(end));
        pending.add(requestId);
    }

    /** Remembers a payment that had its effect, so that it has none when it comes again. */
    public void noted(String requestId, String paymentId) {
        replace(requestId, standing(requestId).withPayment(paymentId));
    }

    /** Ends the holds whose time is up, at most {@code max} of them. */
    public int expire(Instant now, int max) {
        int ended = 0;
        for (String requestId : timers.takeDue(now, max)) {
            if (end(requestId, new PendingEnd(HoldEnd.EXPIRED, ""))) {
                ended++;
            }
        }
        return ended;
    }

    /** Those whose end is decided and has not taken place, first decided first, at most {@code max}. */
    public List<String> pending(int max) {
        return pending.stream().limit(max).toList();
    }

    public boolean hasPending() {
        return !pending.isEmpty();
    }

    /** The end took place and it was a payment. */
    public void sold(String requestId) {
        Hold hold = standing(requestId);
        PendingEnd took = Objects.requireNonNull(hold.pending());
        pending.remove(requestId);
        replace(requestId, hold.paid());
        if (took.end() == HoldEnd.PAID_THEN_REFUNDED) {
            refund(requestId);
        }
    }

    /** The end took place and the seats went back. */
    public void ended(String requestId) {
        Hold hold = standing(requestId);
        holds.remove(requestId);
        pending.remove(requestId);
        table.put(new EntryKey(eventId, requestId), hold.done());
    }

    private Hold standing(String requestId) {
        return Objects.requireNonNull(holds.get(requestId), "Only of a hold that stands");
    }

    private void replace(String requestId, Hold hold) {
        holds.put(requestId, hold);
        table.put(new EntryKey(eventId, requestId), hold);
    }

    /** By request id. */
    public Map<String, Hold> holds() {
        return Collections.unmodifiableMap(holds);
    }
}
