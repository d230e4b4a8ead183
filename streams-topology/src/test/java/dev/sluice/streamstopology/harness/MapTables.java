package dev.sluice.streamstopology.harness;

import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Offer;
import dev.sluice.streamstopology.state.RequestState;
import dev.sluice.streamstopology.state.SaleSnapshot;
import dev.sluice.streamstopology.state.Tables;

/** All tables of a task, to be copied where Kafka would commit. */
public record MapTables(
        MapTable<String, SaleSnapshot> sales,
        MapTable<EntryKey, Offer> offers,
        MapTable<EntryKey, RequestState> requests) {
    public static MapTables empty() {
        return new MapTables(new MapTable<>(), new MapTable<>(), new MapTable<>());
    }

    public MapTables copy() {
        return new MapTables(sales.copy(), offers.copy(), requests.copy());
    }

    public Tables tables() {
        return new Tables(sales, offers, requests);
    }
}
