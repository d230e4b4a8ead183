package dev.sluice.ingestbridge.loop;

import dev.sluice.ingestbridge.log.LogEntry;
import dev.sluice.ingestbridge.log.LoggedRun;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What the bridge counts. Deleted that keeps up with received is health; halted must stay 0. Thread-safe. */
public final class BridgeMetrics {
    final Counter received;
    final Counter receiveFailed;
    final Counter skipped;
    final Counter deleted;
    final Counter notDeleted;
    final Counter halted;
    final Counter aborted;
    private final Counter written;
    private final Counter invalid;
    private final Counter deadLettered;

    public BridgeMetrics(MeterRegistry registry) {
        received = registry.counter("sluice.bridge.messages.received");
        receiveFailed = registry.counter("sluice.bridge.receives.failed");
        skipped = registry.counter("sluice.bridge.messages.skipped");
        deleted = registry.counter("sluice.bridge.messages.deleted");
        notDeleted = registry.counter("sluice.bridge.messages.not.deleted");
        halted = registry.counter("sluice.bridge.runs.halted");
        aborted = registry.counter("sluice.bridge.transactions.aborted");
        written = registry.counter("sluice.bridge.requests.written");
        invalid = registry.counter("sluice.bridge.requests.invalid");
        deadLettered = registry.counter("sluice.bridge.requests.dead.lettered");
    }

    void countWritten(List<LoggedRun> runs) {
        for (LoggedRun run : runs) {
            for (LogEntry entry : run.entries()) {
                switch (entry) {
                    case LogEntry.Accepted accepted -> written.increment();
                    case LogEntry.Invalid unfit -> invalid.increment();
                    case LogEntry.Unreadable unreadable -> deadLettered.increment();
                }
            }
        }
    }
}
