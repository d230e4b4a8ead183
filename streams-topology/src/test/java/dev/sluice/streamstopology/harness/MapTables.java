package dev.sluice.streamstopology.harness;

import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Hold;
import dev.sluice.streamstopology.state.LineKey;
import dev.sluice.streamstopology.state.SaleSnapshot;
import dev.sluice.streamstopology.state.Seat;
import dev.sluice.streamstopology.state.Tables;
import dev.sluice.streamstopology.state.WaitingRequest;

/** All tables of a task, to be copied where Kafka would commit. */
public record MapTables(
        MapTable<String, SaleSnapshot> sales,
        MapTable<LineKey, WaitingRequest> line,
        MapTable<EntryKey, Seat> seats,
        MapTable<EntryKey, Hold> holds,
        MapTable<EntryKey, Long> requests) {
    public static MapTables empty() {
        return new MapTables(new MapTable<>(), new MapTable<>(), new MapTable<>(), new MapTable<>(), new MapTable<>());
    }

    public MapTables copy() {
        return new MapTables(sales.copy(), line.copy(), seats.copy(), holds.copy(), requests.copy());
    }

    public Tables tables() {
        return new Tables(sales, line, seats, holds, requests);
    }
}
