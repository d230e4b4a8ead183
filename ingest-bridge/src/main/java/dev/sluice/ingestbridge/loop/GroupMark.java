package dev.sluice.ingestbridge.loop;

import dev.sluice.contracts.bridge.BridgeMark;
import dev.sluice.ingestbridge.queue.GroupRun;
import dev.sluice.ingestbridge.queue.QueuedMessage;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a group is written.
 *
 * @param sequence up to which
 * @param writtenAt not before the queue took the last message up to there
 */
record GroupMark(BigInteger sequence, Instant writtenAt) {
    /** Below every sequence number. */
    static final GroupMark NOTHING = new GroupMark(BigInteger.ONE.negate(), Instant.EPOCH);

    static GroupMark of(BridgeMark mark) {
        return new GroupMark(new BigInteger(mark.sequence()), mark.writtenAt());
    }

    GroupMark max(GroupMark other) {
        return other.sequence.compareTo(sequence) > 0 ? other : this;
    }

    boolean covers(QueuedMessage message) {
        return message.sequence().compareTo(sequence) <= 0;
    }

    /** The mark once the run is written too. Whatever the clocks say, it is never before what was sent up to there. */
    GroupMark after(GroupRun run, Instant now) {
        Instant at = now.isAfter(writtenAt) ? now : writtenAt;
        for (QueuedMessage message : run.messages()) {
            at = message.sentAt().isAfter(at) ? message.sentAt() : at;
        }
        return new GroupMark(run.last().sequence(), at);
    }

    /**
     * The first message whose sequence cannot be: it is not after that of the message before it; or the mark covers it,
     * though it was never handed out before, or sent after the mark was written. The last counts for a message that
     * another bridge was given and refused: to this one it looks like any other that comes again.
     */
    Optional<QueuedMessage> contradiction(GroupRun run) {
        BigInteger last = NOTHING.sequence;
        for (QueuedMessage message : run.messages()) {
            boolean impossible = covers(message)
                    && (!message.isRedelivered() || message.sentAt().isAfter(writtenAt));
            if (impossible || message.sequence().compareTo(last) <= 0) {
                return Optional.of(message);
            }
            last = message.sequence();
        }
        return Optional.empty();
    }
}
