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
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far each group of one queue is written. A message handed out for the first time cannot be in the log, so its
 * group's remembered mark will do; one that was handed out before may be, and then only the log knows.
 *
 * <p>Shared by all receivers of the queue. Thread-safe.
 */
public final class GroupMarks {
    private static final Logger LOG = LoggerFactory.getLogger(GroupMarks.class);
    /** Below every sequence number. */
    private static final BigInteger NOTHING = BigInteger.ONE.negate();

    private final RequestQueue queue;
    private final RequestLog log;
    private final Map<String, BigInteger> known = new ConcurrentHashMap<>();
    private final Set<String> halted = ConcurrentHashMap.newKeySet();

    public GroupMarks(RequestQueue queue, RequestLog log) {
        this.queue = queue;
        this.log = log;
    }

    /** @param deadline after it somebody else may have the run, and nothing can be concluded from its sequence */
    Screening screen(GroupRun run, Deadline deadline) {
        if (halted.contains(run.group())) {
            return new Screening.Halted();
        }
        Optional<BigInteger> remembered = Optional.ofNullable(known.get(run.group()));
        if (remembered.isPresent() && !run.hasRedelivered()) {
            return deadline.hasPassed()
                    ? new Screening.Undecided("too late to trust the remembered mark")
                    : judge(run, remembered.get());
        }
        return switch (log.mark(queue.id(), groupId(run.group()), deadline)) {
            case MarkReading.Unavailable unavailable -> new Screening.Undecided(unavailable.reason());
            case MarkReading.Known reading ->
                judge(
                        run,
                        reading.mark()
                                .map(found -> new BigInteger(found.sequence()))
                                .orElse(NOTHING));
        };
    }

    private Screening judge(GroupRun run, BigInteger mark) {
        Optional<QueuedMessage> backwards = backwards(run, mark);
        boolean skips = run.messages().get(0).sequence().compareTo(mark) <= 0;
        if ((skips || backwards.isPresent()) && !queue.isUnchanged()) {
            // A new queue's sequence starts below the old one's marks: skipped as written, its messages would be lost.
            return new Screening.Undecided("this may be another queue of the same name: restart every bridge");
        }
        if (backwards.isPresent()) {
            return halt(run.group(), backwards.get(), mark);
        }
        known.merge(run.group(), mark, BigInteger::max);
        return new Screening.Passed(run.after(mark));
    }

    /** The first message that is not after the one before it, or is new and yet not after the mark. */
    private static Optional<QueuedMessage> backwards(GroupRun run, BigInteger mark) {
        BigInteger last = NOTHING;
        for (QueuedMessage message : run.messages()) {
            BigInteger least = message.isRedelivered() ? last : last.max(mark);
            if (message.sequence().compareTo(least) <= 0) {
                return Optional.of(message);
            }
            last = message.sequence();
        }
        return Optional.empty();
    }

    /** The mark that says everything of the group is written up to the run's end. */
    BridgeMark markAfter(GroupRun run, Instant now) {
        return new BridgeMark(
                queue.id(), groupId(run.group()), run.last().sequence().toString(), now);
    }

    /** The run is in the log. */
    void written(GroupRun run) {
        known.merge(run.group(), run.last().sequence(), BigInteger::max);
    }

    /** The queue allows groups that are no ids; such a one goes by its hash. */
    private static String groupId(String group) {
        return Check.isId(group) ? group : "other-" + RequestId.of(group, "", "");
    }

    private Screening halt(String group, QueuedMessage message, BigInteger mark) {
        halted.add(group);
        LOG.atError()
                .addKeyValue("queue", queue.id())
                .addKeyValue("group", group)
                .addKeyValue("message_id", message.messageId())
                .addKeyValue("sequence", message.sequence())
                .addKeyValue("mark", mark)
                .log("sequence went backwards, group halted");
        return new Screening.Halted();
    }
}
