package dev.sluice.ingestbridge.log;

import dev.sluice.ingestbridge.pace.Deadline;
import java.util.List;

/**
 * Where requests stand in line, and how far each group of the queue has come. Outages are values, never exceptions.
 * Thread-safe.
 */
public interface RequestLog extends AutoCloseable {
    /**
     * Writes runs of different groups, all or nothing, each in order and with its mark; nothing becomes visible to
     * readers unless all of it does. Nothing is committed once the deadline has passed.
     */
    WriteResult write(List<LoggedRun> runs, Deadline deadline);

    /**
     * The group's mark after every write that was begun by anybody before this call, and has written its mark, is
     * decided. Answers by the deadline: what is known later than that is {@link MarkReading.Unavailable}.
     *
     * @param queue as in the mark
     * @param group as in the mark
     */
    MarkReading mark(String queue, String group, Deadline deadline);

    @Override
    void close();
}
