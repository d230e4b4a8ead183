package dev.sluice.ingestbridge.loop;

import dev.sluice.ingestbridge.log.LogEntry;
import dev.sluice.ingestbridge.log.LoggedRun;
import dev.sluice.ingestbridge.pace.Breaker;
import dev.sluice.ingestbridge.queue.GroupRun;
import dev.sluice.ingestbridge.queue.NotDeleted;
import dev.sluice.ingestbridge.queue.QueuedMessage;
import dev.sluice.ingestbridge.queue.Reception.Received;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What the bridge of one queue counts, each tagged with the queue's name. Deleted that keeps up with received is health;
 * halted must stay 0. No figure is by group: there may be any number of events. Thread-safe.
 */
public final class BridgeMetrics {
    private static final String PREFIX = "sluice.bridge.";

    final Counter receiveFailed;
    final Counter skipped;
    final Counter halted;
    final Counter aborted;
    final Counter givenBack;
    final Timer commitTime;
    final Timer deleteTime;
    final Timer markTime;
    private final MeterRegistry registry;
    private final Tags tags;
    private final Counter received;
    private final Counter receivedEmpty;
    private final Counter redelivered;
    private final Counter deleted;
    private final Counter written;
    private final Counter invalid;
    private final Counter deadLettered;
    private final Timer receiveTime;
    private final Timer lag;
    private final DistributionSummary envelopeRequests;

    public BridgeMetrics(MeterRegistry registry, String queueName) {
        this.registry = registry;
        tags = Tags.of("queue", queueName);
        received = counter("messages.received");
        receivedEmpty = counter("receives.empty");
        receiveFailed = counter("receives.failed");
        redelivered = counter("messages.redelivered");
        skipped = counter("messages.skipped");
        givenBack = counter("messages.given.back");
        deleted = counter("messages.deleted");
        halted = counter("runs.halted");
        aborted = counter("transactions.aborted");
        written = counter("requests.written");
        invalid = counter("requests.invalid");
        deadLettered = counter("requests.dead.lettered");
        receiveTime = registry.timer(PREFIX + "receive", tags);
        commitTime = registry.timer(PREFIX + "commit", tags);
        deleteTime = registry.timer(PREFIX + "delete", tags);
        markTime = registry.timer(PREFIX + "mark.lookup", tags);
        lag = registry.timer(PREFIX + "lag", tags);
        envelopeRequests = registry.summary(PREFIX + "envelope.requests", tags);
        for (NotDeleted reason : NotDeleted.values()) {
            var unused = notDeleted(reason);
        }
    }

    /** Shows how it stands with what is beyond counting. Call once. */
    public void watch(Alarms alarms, Breaker breaker) {
        registry.gauge(PREFIX + "groups.halted", tags, alarms, Alarms::haltedGroups);
        registry.gauge(PREFIX + "queue.replaced", tags, alarms, watched -> watched.isReplaced() ? 1 : 0);
        registry.gauge(PREFIX + "breaker.open", tags, breaker, watched -> watched.isOpen() ? 1 : 0);
    }

    private Counter counter(String name) {
        return registry.counter(PREFIX + name, tags);
    }

    private Counter notDeleted(NotDeleted reason) {
        return registry.counter(
                PREFIX + "messages.not.deleted",
                tags.and("reason", reason.name().toLowerCase(Locale.ROOT)));
    }

    void countReceived(Received brought, Instant now) {
        List<QueuedMessage> messages = brought.messages();
        if (messages.isEmpty()) {
            receivedEmpty.increment();
            return;
        }
        received.increment(messages.size());
        redelivered.increment(
                (double) messages.stream().filter(QueuedMessage::isRedelivered).count());
        // An empty one is not timed: it shows how long nobody came.
        receiveTime.record(Duration.between(brought.invisibleSince(), now));
    }

    void countDeleted(int messages, List<NotDeleted> left) {
        deleted.increment(messages - left.size());
        left.forEach(reason -> notDeleted(reason).increment());
    }

    void countWritten(List<GroupRun> runs, List<LoggedRun> writes, Instant now) {
        for (GroupRun run : runs) {
            for (QueuedMessage message : run.messages()) {
                lag.record(Duration.between(message.sentAt(), now));
            }
        }
        int messages = runs.stream().mapToInt(run -> run.messages().size()).sum();
        int entries = 0;
        for (LoggedRun run : writes) {
            entries += run.entries().size();
            run.entries().forEach(this::countWritten);
        }
        envelopeRequests.record((double) entries / messages);
    }

    private void countWritten(LogEntry entry) {
        switch (entry) {
            case LogEntry.Accepted accepted -> written.increment();
            case LogEntry.Invalid unfit -> invalid.increment();
            case LogEntry.Unreadable unreadable -> deadLettered.increment();
        }
    }
}
