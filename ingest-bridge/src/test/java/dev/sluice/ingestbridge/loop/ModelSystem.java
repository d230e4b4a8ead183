package dev.sluice.ingestbridge.loop;

import dev.sluice.ingestbridge.Envelopes;
import dev.sluice.ingestbridge.log.LogEntry;
import dev.sluice.ingestbridge.model.FifoQueue;
import dev.sluice.ingestbridge.model.TransactionLog;
import dev.sluice.ingestbridge.model.Trouble;
import dev.sluice.ingestbridge.model.VirtualTime;
import java.util.List;
import java.util.Random;

/** One queue, one log, and bridges between them, all in virtual time. Not thread-safe. */
final class ModelSystem {
    static final String EVENT = "gala";

    final VirtualTime time = new VirtualTime();
    final FifoQueue queue = new FifoQueue(time, new Random(1));
    final TransactionLog log =
            new TransactionLog(time, new Random(1), ModelBridge.TRANSACTION_TIMEOUT, ModelBridge.TRANSACTION_SWEEP);

    ModelBridge bridge(String name, Trouble trouble) {
        return new ModelBridge(name, queue, log, time, trouble);
    }

    /** One envelope with one request for each number. */
    void send(int from, int count) {
        for (int i = from; i < from + count; i++) {
            queue.send(EVENT, "d" + i, Envelopes.of(EVENT, i, 1));
        }
    }

    /** The ids of what a reader of committed records sees. */
    List<String> written() {
        return log.entries().stream()
                .map(entry -> ((LogEntry.Accepted) entry).request().requestId())
                .toList();
    }

    /** What {@link #written} has to be once all that was sent is through. */
    static List<String> all(int count) {
        return Envelopes.requestIds(EVENT, 0, count);
    }
}
