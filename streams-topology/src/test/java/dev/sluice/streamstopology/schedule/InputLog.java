package dev.sluice.streamstopology.schedule;

import dev.sluice.streamstopology.boxoffice.BoxOffice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One input partition: the order within it is kept, the order between two of them is not. */
final class InputLog {
    private final List<BiConsumer<BoxOffice, Instant>> records = new ArrayList<>();
    private int next;
    private int committed;

    void write(BiConsumer<BoxOffice, Instant> message) {
        records.add(message);
    }

    /** Reads one record; returns whether there was one. */
    boolean read(BoxOffice office, Instant now) {
        if (next == records.size()) {
            return false;
        }
        records.get(next).accept(office, now);
        next++;
        return true;
    }

    void commit() {
        committed = next;
    }

    void crash() {
        next = committed;
    }
}
