package dev.sluice.frontdoor.feed;

import dev.sluice.contracts.sale.SaleControl;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sales that operators have announced. Thread-safe. */
public final class SaleBook implements Follower<SaleControl> {
    private final ConcurrentHashMap<String, SaleControl> sales = new ConcurrentHashMap<>();
    private volatile boolean complete;

    /** Empty means that there is no such sale, but only once the book is {@link #isComplete() complete}. */
    public Optional<SaleControl> find(String eventId) {
        return Optional.ofNullable(sales.get(eventId));
    }

    public boolean isComplete() {
        return complete;
    }

    @Override
    public void take(SaleControl control) {
        sales.put(control.eventId(), control);
    }

    @Override
    public void forget(String eventId) {
        sales.remove(eventId);
    }

    @Override
    public void caughtUp() {
        complete = true;
    }
}
