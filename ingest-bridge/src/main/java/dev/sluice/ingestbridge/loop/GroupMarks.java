package dev.sluice.ingestbridge.loop;

import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.bridge.BridgeMark;
import dev.sluice.contracts.check.Check;
import dev.sluice.ingestbridge.log.MarkReading;
import dev.sluice.ingestbridge.log.RequestLog;
import dev.sluice.ingestbridge.pace.Deadline;
import dev.sluice.ingestbridge.queue.GroupRun;
import dev.sluice.ingestbridge.queue.QueuedMessage;
import dev.sluice.ingestbridge.queue.RequestQueue;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far each group of one queue is written. A message handed out for the first time cannot be in the log, so its
 * group's remembered mark will do; one that was handed out before may be, and then only the log knows.
 *
 * <p>Shared by all receivers of the queue. Thread-safe.
 */
public final class GroupMarks {
    private final RequestQueue queue;
    private final RequestLog log;
    private final Alarms alarms;
    private final BridgeMetrics metrics;
    private final Map<String, GroupMark> known = new ConcurrentHashMap<>();

    public GroupMarks(RequestQueue queue, RequestLog log, Alarms alarms, BridgeMetrics metrics) {
        this.queue = queue;
        this.log = log;
        this.alarms = alarms;
        this.metrics = metrics;
    }

    /** @param deadline after it somebody else may have the run, and nothing can be concluded from its sequence */
    Screening screen(GroupRun run, Deadline deadline) {
        if (alarms.isHalted(run.group())) {
            return new Screening.Halted();
        }
        Optional<GroupMark> remembered = Optional.ofNullable(known.get(run.group()));
        if (remembered.isPresent() && !run.hasRedelivered()) {
            return deadline.hasPassed()
                    ? new Screening.Undecided("too late to trust the remembered mark")
                    : judge(run, remembered.get());
        }
        return switch (lookUp(run.group(), deadline)) {
            case MarkReading.Unavailable unavailable -> new Screening.Undecided(unavailable.reason());
            case MarkReading.Known reading ->
                judge(run, reading.mark().map(GroupMark::of).orElse(GroupMark.NOTHING));
        };
    }

    private MarkReading lookUp(String group, Deadline deadline) {
        return Objects.requireNonNull(metrics.markTime.record(() -> log.mark(queue.id(), groupId(group), deadline)));
    }

    private Screening judge(GroupRun run, GroupMark mark) {
        var contradiction = mark.contradiction(run);
        boolean skips = mark.covers(run.messages().get(0));
        if (skips || contradiction.isPresent()) {
            // A new queue's sequence starts below the old one's marks: skipped as written, its messages would be lost.
            switch (queue.incarnation()) {
                case UNKNOWN -> {
                    return new Screening.Undecided("no telling whether this is another queue of the same name");
                }
                case OTHER -> {
                    alarms.replaced();
                    return new Screening.Undecided("this is another queue of the same name");
                }
                case SAME -> {}
            }
        }
        if (contradiction.isPresent()) {
            halt(run.group(), mark, contradiction.get());
            return new Screening.Halted();
        }
        known.merge(run.group(), mark, GroupMark::max);
        return new Screening.Passed(run.after(mark.sequence()));
    }

    /** The mark that says everything of the group is written up to the run's end. */
    BridgeMark markAfter(GroupRun run, Instant now) {
        GroupMark before = known.getOrDefault(run.group(), GroupMark.NOTHING);
        return bridgeMark(run.group(), before.after(run, now));
    }

    /** The mark is in the log. */
    void written(String group, BridgeMark mark) {
        known.merge(group, GroupMark.of(mark), GroupMark::max);
    }

    private void halt(String group, GroupMark mark, QueuedMessage message) {
        String key = new BridgeMark(queue.id(), groupId(group), "0", message.sentAt()).key();
        alarms.halt(group, key, mark, message);
    }

    private BridgeMark bridgeMark(String group, GroupMark mark) {
        return new BridgeMark(queue.id(), groupId(group), mark.sequence().toString(), mark.writtenAt());
    }

    /** The queue allows groups that are no ids; such a one goes by its hash. */
    private static String groupId(String group) {
        return Check.isId(group) ? group : "other-" + RequestId.of(group, "", "");
    }
}
