package dev.sluice.redisreserver.guard;

import dev.sluice.redisreserver.ApplyBatch;
import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.MutationLog;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.redisreserver.Reserver;
import dev.sluice.redisreserver.SettleBatch;
import dev.sluice.redisreserver.Settled;
import dev.sluice.redisreserver.SyncBatch;
import dev.sluice.redisreserver.Synced;
import dev.sluice.redisreserver.WarmStep;
import java.util.List;

/** Passes every call on. */
class ForwardingReserver implements Reserver {
    private final Reserver reserver;

    ForwardingReserver(Reserver reserver) {
        this.reserver = reserver;
    }

    @Override
    public Reply<EventStatus> claim(String eventId, long fence) {
        return reserver.claim(eventId, fence);
    }

    @Override
    public List<Reply<List<Decision>>> reserve(List<ReserveBatch> batches) {
        return reserver.reserve(batches);
    }

    @Override
    public List<Reply<List<Settled>>> settle(List<SettleBatch> batches) {
        return reserver.settle(batches);
    }

    @Override
    public Reply<EventStatus> warm(String eventId, long fence, WarmStep step) {
        return reserver.warm(eventId, fence, step);
    }

    @Override
    public Reply<EventStatus> status(String eventId) {
        return reserver.status(eventId);
    }

    @Override
    public Reply<Synced> sync(SyncBatch batch) {
        return reserver.sync(batch);
    }

    @Override
    public Reply<MutationLog> since(String eventId, long seq) {
        return reserver.since(eventId, seq);
    }

    @Override
    public Reply<EventStatus> apply(ApplyBatch batch) {
        return reserver.apply(batch);
    }

    @Override
    public Reply<EventStatus> archive(String eventId, long fence) {
        return reserver.archive(eventId, fence);
    }

    @Override
    public void close() {
        reserver.close();
    }
}
