package dev.sluice.ingestbridge.loop;

import dev.sluice.ingestbridge.log.LogEntry;
import dev.sluice.ingestbridge.log.LoggedRun;
import dev.sluice.ingestbridge.log.RequestLog;
import dev.sluice.ingestbridge.log.WriteResult;
import dev.sluice.ingestbridge.pace.Deadline;
import dev.sluice.ingestbridge.queue.GroupRun;
import dev.sluice.ingestbridge.queue.QueuedMessage;
import dev.sluice.ingestbridge.queue.Reception.Received;
import dev.sluice.ingestbridge.queue.RequestQueue;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what one receive brought from the queue to the log: what is new is written in one transaction, and only once that
 * is committed are the messages acknowledged; else all of them are given back. Thread-safe.
 */
public final class Transfer {
    private static final Logger LOG = LoggerFactory.getLogger(Transfer.class);

    private final RequestQueue queue;
    private final RequestLog log;
    private final GroupMarks marks;
    private final InvisibleTime time;
    private final BridgeMetrics metrics;

    public Transfer(RequestQueue queue, RequestLog log, GroupMarks marks, InvisibleTime time, BridgeMetrics metrics) {
        this.queue = queue;
        this.log = log;
        this.marks = marks;
        this.time = time;
        this.metrics = metrics;
    }

    /** @return false if the messages, or some of them, will come again */
    boolean move(Received received) {
        metrics.received.increment(received.messages().size());
        Deadline deadline = time.forWriting(received);
        var fresh = new ArrayList<GroupRun>();
        var done = new ArrayList<QueuedMessage>();
        for (GroupRun run : received.runs()) {
            switch (marks.screen(run, deadline)) {
                case Screening.Undecided undecided -> {
                    return giveBack(received, undecided.reason());
                }
                case Screening.Halted halted -> metrics.halted.increment();
                case Screening.Passed passed -> {
                    passed.fresh().ifPresent(fresh::add);
                    done.addAll(run.messages());
                }
            }
        }
        return switch (write(fresh, deadline)) {
            case WriteResult.Unconfirmed unconfirmed -> giveBack(received, unconfirmed.reason());
            case WriteResult.Committed committed -> {
                metrics.skipped.increment(done.size() - count(fresh));
                yield acknowledge(done, time.forAcknowledging(received));
            }
        };
    }

    private WriteResult write(List<GroupRun> fresh, Deadline deadline) {
        if (fresh.isEmpty()) {
            return new WriteResult.Committed();
        }
        List<LoggedRun> writes = fresh.stream().map(this::logged).toList();
        WriteResult result = log.write(writes, deadline);
        if (result instanceof WriteResult.Committed) {
            fresh.forEach(marks::written);
            metrics.countWritten(writes);
        } else {
            metrics.aborted.increment();
        }
        return result;
    }

    private LoggedRun logged(GroupRun run) {
        List<LogEntry> entries = run.messages().stream()
                .flatMap(message -> EnvelopeReader.entries(run.group(), message))
                .toList();
        return new LoggedRun(marks.markAfter(run, time.timeline().instant()), entries);
    }

    private boolean giveBack(Received received, String reason) {
        LOG.atWarn()
                .addKeyValue("queue", queue.id())
                .addKeyValue("messages", received.messages().size())
                .addKeyValue("reason", reason)
                .log("messages given back");
        queue.retryLater(received.messages());
        return false;
    }

    private boolean acknowledge(List<QueuedMessage> done, Deadline deadline) {
        if (done.isEmpty()) {
            return true;
        }
        int left = queue.acknowledge(done, deadline).size();
        metrics.deleted.increment(done.size() - left);
        metrics.notDeleted.increment(left);
        return left == 0;
    }

    private static int count(List<GroupRun> runs) {
        return runs.stream().mapToInt(run -> run.messages().size()).sum();
    }
}
