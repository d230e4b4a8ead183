package dev.sluice.ingestbridge.queue;

import dev.sluice.ingestbridge.pace.Deadline;
import java.util.List;

/**
 * Where requests wait, group by group in order. A message that was received is invisible to everybody until it is
 * acknowledged, given back, or its visibility timeout ends. Outages are values, never exceptions. Thread-safe.
 */
public interface RequestQueue extends AutoCloseable {
    /** Names the queue and its creation (1 to 64 of {@code A-Z a-z 0-9 _ -}): a queue created anew has another id. */
    String id();

    /** What is behind the queue's name now. */
    enum Incarnation {
        /** The queue of {@link #id()}. */
        SAME,
        /** One that was created since. */
        OTHER,
        /** It cannot be found out now. */
        UNKNOWN
    }

    Incarnation incarnation();

    /**
     * Waits for messages and takes up to 10 of them.
     *
     * @param attempt names this receive, up to 128 characters. After {@link Reception.Unavailable} the same attempt,
     *     repeated within 5 minutes, brings the same messages if the lost answer held any; else use a new one each time
     */
    Reception receive(String attempt);

    /**
     * Removes messages of one receive for good, trying until the deadline.
     *
     * @return why, for each that could not be removed; it will be delivered again
     */
    List<NotDeleted> acknowledge(List<QueuedMessage> messages, Deadline deadline);

    /** Makes messages of one receive visible again at once. If that fails they become visible by themselves later. */
    void retryLater(List<QueuedMessage> messages);

    @Override
    void close();
}
