package dev.sluice.ingestbridge.queue;

import dev.sluice.ingestbridge.halting.HaltingTrigger;
import dev.sluice.ingestbridge.halting.SqsHaltingClient;
import dev.sluice.ingestbridge.pace.Timeline;

/** Puts the real queue adapter on a client around whose calls a process may die. */
public final class HaltingQueues {
    private HaltingQueues() {}

    public static RequestQueue open(SqsQueueSettings settings, HaltingTrigger trigger) {
        var client = new SqsHaltingClient(SqsClients.create(settings), trigger);
        return new SqsRequestQueue(client, settings, Timeline.system());
    }
}
