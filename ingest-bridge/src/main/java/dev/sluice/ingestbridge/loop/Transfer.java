package dev.sluice.ingestbridge.loop;

import dev.sluice.ingestbridge.log.LogEntry;
import dev.sluice.ingestbridge.log.LoggedRun;
import dev.sluice.ingestbridge.log.RequestLog;
import dev.sluice.ingestbridge.log.WriteResult;
import dev.sluice.ingestbridge.pace.Deadline;
import dev.sluice.ingestbridge.queue.GroupRun;
import dev.sluice.ingestbridge.queue.NotDeleted;
import dev.sluice.ingestbridge.queue.QueuedMessage;
import dev.sluice.ingestbridge.queue.Reception.Received;
import dev.sluice.ingestbridge.queue.RequestQueue;
import java.time.Duration;
import java.time.Instant;
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

    /** What came of a move. */
    enum Outcome {
        /** All of it is written and acknowledged, or there was nothing. */
        MOVED,
        /** It could not be written, and was given back. */
        GIVEN_BACK,
        /** Some of it is still in the queue, though it is written or its group is halted. */
        LEFT
    }

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

    Outcome move(Received received) {
        metrics.countReceived(received, now());
        Deadline deadline = time.forWriting(received);
        var fresh = new ArrayList<GroupRun>();
        var done = new ArrayList<QueuedMessage>();
        boolean halted = false;
        for (GroupRun run : received.runs()) {
            switch (marks.screen(run, deadline)) {
                case Screening.Undecided undecided -> {
                    return giveBack(received, undecided.reason());
                }
                case Screening.Halted stopped -> {
                    metrics.halted.increment();
                    halted = true;
                }
                case Screening.Passed passed -> {
                    passed.fresh().ifPresent(fresh::add);
                    done.addAll(run.messages());
                }
            }
        }
        if (write(fresh, deadline) instanceof WriteResult.Unconfirmed unconfirmed) {
            return giveBack(received, unconfirmed.reason());
        }
        metrics.skipped.increment(done.size() - count(fresh));
        return acknowledge(done, time.forAcknowledging(received)) && !halted ? Outcome.MOVED : Outcome.LEFT;
    }

    private WriteResult write(List<GroupRun> fresh, Deadline deadline) {
        if (fresh.isEmpty()) {
            return new WriteResult.Committed();
        }
        Instant start = now();
        List<LoggedRun> writes = fresh.stream().map(run -> logged(run, start)).toList();
        WriteResult result = log.write(writes, deadline);
        Instant end = now();
        metrics.commitTime.record(Duration.between(start, end));
        if (result instanceof WriteResult.Committed) {
            for (int i = 0; i < writes.size(); i++) {
                marks.written(fresh.get(i).group(), writes.get(i).mark());
            }
            metrics.countWritten(fresh, writes, end);
        } else {
            metrics.aborted.increment();
        }
        return result;
    }

    private LoggedRun logged(GroupRun run, Instant now) {
        List<LogEntry> entries = run.messages().stream()
                .flatMap(message -> EnvelopeReader.entries(run.group(), message))
                .toList();
        return new LoggedRun(marks.markAfter(run, now), entries);
    }

    private Outcome giveBack(Received received, String reason) {
        LOG.atWarn()
                .addKeyValue("queue", queue.id())
                .addKeyValue("messages", received.messages().size())
                .addKeyValue("reason", reason)
                .log("messages given back");
        metrics.givenBack.increment(received.messages().size());
        queue.retryLater(received.messages());
        return Outcome.GIVEN_BACK;
    }

    private boolean acknowledge(List<QueuedMessage> done, Deadline deadline) {
        if (done.isEmpty()) {
            return true;
        }
        Instant start = now();
        List<NotDeleted> left = queue.acknowledge(done, deadline);
        metrics.deleteTime.record(Duration.between(start, now()));
        metrics.countDeleted(done.size(), left);
        return left.isEmpty();
    }

    private Instant now() {
        return time.timeline().instant();
    }

    private static int count(List<GroupRun> runs) {
        return runs.stream().mapToInt(run -> run.messages().size()).sum();
    }
}
