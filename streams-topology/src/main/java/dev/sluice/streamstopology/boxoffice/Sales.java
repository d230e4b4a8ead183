package dev.sluice.streamstopology.boxoffice;

import dev.sluice.streamstopology.line.WaitingRequest;
import dev.sluice.streamstopology.sale.Attention;
import dev.sluice.streamstopology.sale.Sale;
import dev.sluice.streamstopology.state.Done;
import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Hold;
import dev.sluice.streamstopology.state.RequestState;
import dev.sluice.streamstopology.state.SaleSnapshot;
import dev.sluice.streamstopology.state.Tables;
import dev.sluice.streamstopology.state.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sales of one task. A sale's figures go to the table once per turn or record, at its end: Kafka Streams commits
 * only between those. Not thread-safe.
 */
final class Sales {
    private final Tables tables;
    private final Map<String, Sale> all = new LinkedHashMap<>();
    private final Set<Sale> touched = new LinkedHashSet<>();
    private final Set<Sale> active = new LinkedHashSet<>();

    Sales(Tables tables) {
        this.tables = tables;
    }

    /** Takes up what the tables hold. The only time that whole tables are read. */
    void restore() {
        tables.offers().forEach((key, offer) -> get(key.eventId()).seats().restore(key.id(), offer));
        var waiting = new HashMap<String, List<WaitingRequest>>();
        tables.requests().forEach((key, state) -> restore(key, state, waiting));
        var snapshots = new HashMap<String, SaleSnapshot>();
        tables.sales().forEach(snapshots::put);
        // Somebody may wait for an event of which nothing else is known yet.
        waiting.keySet().forEach(eventId -> snapshots.putIfAbsent(eventId, SaleSnapshot.NONE));
        snapshots.forEach(
                (eventId, snapshot) -> get(eventId).restore(snapshot, waiting.getOrDefault(eventId, List.of())));
    }

    private void restore(EntryKey key, RequestState state, Map<String, List<WaitingRequest>> waiting) {
        switch (state) {
            case Waiting place ->
                waiting.computeIfAbsent(key.eventId(), event -> new ArrayList<>())
                        .add(new WaitingRequest(key.id(), place));
            case Hold hold -> {
                Sale sale = get(key.eventId());
                sale.holds().restore(key.id(), hold);
                sale.seats().own(key.id(), hold.seatIds(), hold.sold());
            }
            case Done done -> {}
        }
    }

    @Nullable
    Sale find(String eventId) {
        return all.get(eventId);
    }

    /** The event's sale, a new one if nothing is known of it. */
    Sale get(String eventId) {
        return all.computeIfAbsent(eventId, id -> new Sale(id, tables));
    }

    Collection<Sale> all() {
        return Collections.unmodifiableCollection(all.values());
    }

    /** Something about the sale changed: it is to be saved, and the next turn has a look at it. */
    void touch(Sale sale) {
        touched.add(sale);
        active.add(sale);
    }

    /** The next turn has a look at it; there is nothing to save. */
    void awaken(Sale sale) {
        active.add(sale);
    }

    void save() {
        touched.forEach(sale -> tables.sales().put(sale.eventId(), sale.snapshot()));
        touched.clear();
    }

    /** There is no such sale any more. */
    void forget(String eventId) {
        Sale sale = all.remove(eventId);
        touched.remove(sale);
        active.remove(sale);
        tables.sales().remove(eventId);
    }

    /** Those that the next turn looks at, the one longest not served first. */
    List<Sale> active() {
        return List.copyOf(active);
    }

    boolean hasActive() {
        return !active.isEmpty();
    }

    /** It had its turn: the others come before it next time. */
    void served(Sale sale) {
        active.remove(sale);
        active.add(sale);
    }

    /** Leaves idle ones out of the next turn. */
    void rest(Instant now) {
        active.removeIf(sale -> !Attention.isBusy(sale, now));
    }

    /** Finds those that time has made busy. */
    void wake(Instant now) {
        all.values().stream().filter(sale -> Attention.isBusy(sale, now)).forEach(active::add);
    }
}
