package dev.sluice.streamstopology.projection;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Seats that the seller offers or withdrew, and that the reserver does not know of yet. Not thread-safe. */
public final class OfferChanges {
    private final Set<String> seatIds = new LinkedHashSet<>();

    public void add(Collection<String> changed) {
        seatIds.addAll(changed);
    }

    public boolean isAny() {
        return !seatIds.isEmpty();
    }

    /** The first ones, at most {@code max}. */
    public List<String> first(int max) {
        return seatIds.stream().limit(max).toList();
    }

    public void told(Collection<String> known) {
        known.forEach(seatIds::remove);
    }

    void clear() {
        seatIds.clear();
    }
}
