package dev.sluice.ingestbridge.queue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What one receive brought of one message group, in the group's order. Until all of it is acknowledged or visible again
 * the queue gives nobody more of that group.
 *
 * @param group the message group; the front door uses the event id, the queue allows any text up to 128 characters
 * @param messages one or more
 */
public record GroupRun(String group, List<QueuedMessage> messages) {
    public GroupRun {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a run has at least one message");
        }
    }

    /** The messages with a higher sequence, if there are any. */
    public Optional<GroupRun> after(BigInteger sequence) {
        List<QueuedMessage> higher = messages.stream()
                .filter(message -> message.sequence().compareTo(sequence) > 0)
                .toList();
        return higher.isEmpty() ? Optional.empty() : Optional.of(new GroupRun(group, higher));
    }

    public QueuedMessage last() {
        return messages.get(messages.size() - 1);
    }

    public boolean hasRedelivered() {
        return messages.stream().anyMatch(QueuedMessage::isRedelivered);
    }
}
