package dev.sluice.persistencesink.buffer;

import static java.util.Objects.requireNonNull;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.booking.LoggedOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A line of outcomes in a store. Its keys are also kept outside, in log order, so that working it takes point reads only
 * and never a scan over what was deleted. Belongs to one stream task.
 */
final class OutcomeBuffer {
    private final KeyValueStore<BufferKey, BookingOutcome> store;
    private final Deque<BufferKey> line = new ArrayDeque<>();

    /** Takes up what the store was restored with. */
    OutcomeBuffer(KeyValueStore<BufferKey, BookingOutcome> store) {
        this.store = store;
        try (var restored = store.all()) {
            restored.forEachRemaining(entry -> line.addLast(entry.key));
        }
    }

    boolean isEmpty() {
        return line.isEmpty();
    }

    int size() {
        return line.size();
    }

    /** A record that is processed again after a crash may still be in line; it keeps its place. */
    void add(BufferKey key, BookingOutcome outcome) {
        if (store.putIfAbsent(key, outcome) == null) {
            line.addLast(key);
        }
    }

    /** The first ones in line, in log order. */
    List<LoggedOutcome> head(int limit) {
        var head = new ArrayList<LoggedOutcome>(Math.min(line.size(), limit));
        for (BufferKey key : line) {
            if (head.size() == limit) {
                break;
            }
            var outcome = requireNonNull(store.get(key), "every key in line is in the store");
            head.add(new LoggedOutcome(key.partition(), key.offset(), outcome));
        }
        return head;
    }

    void removeHead() {
        store.delete(line.removeFirst());
    }
}
