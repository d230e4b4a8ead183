package dev.sluice.ingestbridge.loop;

import dev.sluice.ingestbridge.queue.QueuedMessage;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person has to look at: a sequence went backwards, so that what is new looks as if it were written. Until then
 * nothing of it is written and nothing deleted. One for each queue, shared by its receivers. Thread-safe.
 */
public final class Alarms {
    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final String queue;
    private final Set<String> halted = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean replaced = new AtomicBoolean();

    /** @param queue its id */
    public Alarms(String queue) {
        this.queue = queue;
    }

    /** How many groups stand still until a person has seen to them. */
    public int haltedGroups() {
        return halted.size();
    }

    /** Whether the queue was created anew under its name: this process knows the old one only and has to be replaced. */
    public boolean isReplaced() {
        return replaced.get();
    }

    boolean isHalted(String group) {
        return halted.contains(group);
    }

    void halt(String group, String markKey, GroupMark mark, QueuedMessage message) {
        if (!halted.add(group)) {
            return;
        }
        LOG.atError()
                .addKeyValue("queue", queue)
                .addKeyValue("group", group)
                .addKeyValue("message_id", message.messageId())
                .addKeyValue("sequence", message.sequence())
                .addKeyValue("mark", mark.sequence())
                .addKeyValue("mark_key", markKey)
                .log(
                        "sequence went backwards, group halted: nothing of it is written or deleted. Find out what happened to"
                                + " the queue; to go on, delete the mark by a record without value under its key in bridge.marks"
                                + " and restart every bridge: all messages that are in the queue are then written");
    }

    void replaced() {
        if (replaced.compareAndSet(false, true)) {
            LOG.atError()
                    .addKeyValue("queue", queue)
                    .log("the queue was deleted and created anew: restart every bridge, nothing is skipped or deleted");
        }
    }
}
