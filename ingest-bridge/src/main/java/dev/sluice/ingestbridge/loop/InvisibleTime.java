package dev.sluice.ingestbridge.loop;

import dev.sluice.ingestbridge.pace.Deadline;
import dev.sluice.ingestbridge.pace.Timeline;
import dev.sluice.ingestbridge.queue.Reception.Received;
import java.time.Duration;

/**
 * How the time for which messages are invisible is spent: half of it is for writing; what is left is for a transaction
 * of a bridge that stopped dead to be aborted before the messages are handed to another.
 */
public record InvisibleTime(Timeline timeline, Duration visibility) {
    /** Until when what was received may be written. */
    Deadline forWriting(Received received) {
        return Deadline.at(timeline, received.invisibleSince().plus(visibility.dividedBy(2)));
    }

    /** Until when it may be acknowledged: eight tenths, as a receipt that has ended is refused. */
    Deadline forAcknowledging(Received received) {
        return Deadline.at(
                timeline,
                received.invisibleSince().plus(visibility.multipliedBy(8).dividedBy(10)));
    }
}
