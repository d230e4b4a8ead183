package dev.sluice.streamstopology.boxoffice;

import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Table;
import dev.sluice.streamstopology.state.Tables;
import java.util.List;

/**
 * Deletes an event's entries, part by part of the tables. How far it has come is not kept: another one finds less to
 * delete. Not thread-safe.
 */
final class Sweep {
    private final String eventId;
    /** Requests first: restoring one that has seats needs the seats. */
    private final List<Table<EntryKey, ?>> tables;

    private int table;
    private int part;

    Sweep(String eventId, Tables tables) {
        this.eventId = eventId;
        this.tables = List.of(tables.requests(), tables.offers());
    }

    String eventId() {
        return eventId;
    }

    /**
     * Looks through about so many entries.
     *
     * @return whether that was all
     */
    boolean advance(int entries) {
        for (int left = entries; left > 0 && table < tables.size(); ) {
            left -= Math.max(1, clearPart(tables.get(table)));
        }
        return table == tables.size();
    }

    private int clearPart(Table<EntryKey, ?> entries) {
        List<EntryKey> keys = entries.keys(part);
        keys.stream().filter(key -> key.eventId().equals(eventId)).forEach(entries::remove);
        part++;
        if (part == entries.parts()) {
            part = 0;
            table++;
        }
        return keys.size();
    }
}
