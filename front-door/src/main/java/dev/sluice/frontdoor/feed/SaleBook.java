package dev.sluice.frontdoor.feed;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sales that operators have announced. What this door itself has announced is known here at once, before it comes
 * back. Thread-safe.
 */
public final class SaleBook implements Follower<SaleControl> {
    private final ConcurrentHashMap<String, SaleControl> sales = new ConcurrentHashMap<>();
    /** What this door is about to say. */
    private final Map<String, SaleControl> expected = new HashMap<>();
    /** What this door has said and not heard yet. */
    private final ConcurrentHashMap<String, SaleControl> said = new ConcurrentHashMap<>();

    private volatile boolean complete;

    /** Empty means that there is no such sale, but only once the book is {@link #isComplete() complete}. */
    public Optional<SaleControl> find(String eventId) {
        return Optional.ofNullable(said.get(eventId)).or(() -> Optional.ofNullable(sales.get(eventId)));
    }

    /** To be called before a control is announced here; one of an event at a time. */
    public synchronized void expect(SaleControl control) {
        expected.put(control.eventId(), control);
    }

    /** The expected control is safe: it counts from now on, and what was said before it is history. */
    public synchronized void confirm(SaleControl control) {
        if (expected.remove(control.eventId(), control)) {
            said.put(control.eventId(), control);
        }
    }

    /** The expected control may be lost; if it is not, it comes as everybody's does. */
    public synchronized void giveUp(SaleControl control) {
        expected.remove(control.eventId(), control);
    }

    public boolean isComplete() {
        return complete;
    }

    @Override
    public synchronized void take(SaleControl control) {
        sales.put(control.eventId(), control);
        expected.remove(control.eventId(), control);
        said.remove(control.eventId(), control);
    }

    /** The topology does not forget a sale that goes on, so neither does the door. */
    @Override
    public synchronized void forget(String eventId) {
        sales.computeIfPresent(eventId, (event, last) -> last.state() == SaleState.CLOSED ? null : last);
    }

    @Override
    public void caughtUp() {
        complete = true;
    }
}
