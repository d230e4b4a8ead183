package dev.sluice.ingestbridge.queue;

import java.time.Instant;
import java.util.List;

/** What came of a receive. */
public sealed interface Reception {
    /**
     * @param invisibleSince a time at or before the moment from which the visibility timeout of these messages runs
     * @param runs one for each group, none if the queue had nothing to give
     */
    record Received(Instant invisibleSince, List<GroupRun> runs) implements Reception {
        public Received {
            runs = List.copyOf(runs);
        }

        public List<QueuedMessage> messages() {
            return runs.stream().flatMap(run -> run.messages().stream()).toList();
        }
    }

    /**
     * The queue did not answer; it may have handed messages over all the same.
     *
     * @param reason one line for the log
     */
    record Unavailable(String reason) implements Reception {}
}
