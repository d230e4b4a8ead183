package dev.sluice.redisreserver.memory;

import dev.sluice.redisreserver.ApplyBatch;
import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.EventBatches;
import dev.sluice.redisreserver.EventSnapshot;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A reserver without a server: same rules, same answers, never unavailable. Thread-safe. */
public final class InMemoryReserver implements Reserver {
    private final Map<String, EventModel> events = new HashMap<>();
    /** The highest claim of each event; it may be older than the event itself. */
    private final Map<String, Long> fences = new HashMap<>();

    @Override
    public synchronized Reply<EventStatus> claim(String eventId, long fence) {
        if (isFenced(eventId, fence)) {
            return new Reply.Fenced<>(fence(eventId));
        }
        fences.put(eventId, fence);
        return status(eventId);
    }

    @Override
    public synchronized List<Reply<List<Decision>>> reserve(List<ReserveBatch> batches) {
        EventBatches.requireDifferentEvents(batches, ReserveBatch::eventId);
        return batches.stream().map(this::reserve).toList();
    }

    private Reply<List<Decision>> reserve(ReserveBatch batch) {
        return inOpenEvent(
                batch.eventId(),
                batch.fence(),
                batch.minSeq(),
                event -> batch.requests().stream()
                        .map(request -> event.reserve(request, batch.expiresAt(), batch.perUserLimit()))
                        .toList());
    }

    @Override
    public synchronized List<Reply<List<Settled>>> settle(List<SettleBatch> batches) {
        EventBatches.requireDifferentEvents(batches, SettleBatch::eventId);
        return batches.stream().map(this::settle).toList();
    }

    private Reply<List<Settled>> settle(SettleBatch batch) {
        return inOpenEvent(
                batch.eventId(),
                batch.fence(),
                batch.minSeq(),
                event -> batch.settlements().stream().map(event::settle).toList());
    }

    @Override
    public synchronized Reply<EventStatus> warm(String eventId, long fence, WarmStep step) {
        if (step instanceof WarmStep.Begin begin && !isFenced(eventId, fence) && !isAhead(eventId, begin)) {
            events.put(eventId, new EventModel());
        }
        return inEvent(eventId, fence, event -> {
            event.warm(step);
            fences.put(eventId, fence);
            return new Reply.Answered<>(event.status(fence));
        });
    }

    @Override
    public synchronized Reply<EventStatus> status(String eventId) {
        return Optional.ofNullable(events.get(eventId))
                .<Reply<EventStatus>>map(event -> new Reply.Answered<>(event.status(fence(eventId))))
                .orElseGet(Reply.NotWarmed::new);
    }

    @Override
    public synchronized Reply<Synced> sync(SyncBatch batch) {
        return inOpenEvent(batch.eventId(), batch.fence(), 0, event -> event.sync(batch.seats()));
    }

    @Override
    public synchronized Reply<MutationLog> since(String eventId, long seq) {
        return inOpenEvent(eventId, fence(eventId), 0, event -> event.since(seq));
    }

    @Override
    public synchronized Reply<EventStatus> apply(ApplyBatch batch) {
        return inEvent(batch.eventId(), batch.fence(), event -> {
            if (batch.mutations().getFirst().seq() > event.seq() + 1) {
                return new Reply.Regressed<>(event.seq());
            }
            if (!event.apply(batch.mutations())) {
                return new Reply.NotWarmed<>();
            }
            fences.put(batch.eventId(), batch.fence());
            return new Reply.Answered<>(event.status(batch.fence()));
        });
    }

    @Override
    public synchronized Reply<EventStatus> archive(String eventId, long fence) {
        if (isFenced(eventId, fence)) {
            return new Reply.Fenced<>(fence(eventId));
        }
        fences.remove(eventId);
        return Optional.ofNullable(events.remove(eventId))
                .<Reply<EventStatus>>map(event -> new Reply.Answered<>(event.status(fence)))
                .orElseGet(Reply.NotWarmed::new);
    }

    /** All that is known of the event; empty if nothing is. */
    public synchronized Optional<EventSnapshot> snapshot(String eventId) {
        return Optional.ofNullable(events.get(eventId)).map(event -> event.snapshot(fence(eventId)));
    }

    /** Loses everything, as a flushed server does. */
    public synchronized void forgetEverything() {
        events.clear();
        fences.clear();
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private <A> Reply<A> inEvent(String eventId, long fence, Function<EventModel, Reply<A>> action) {
        if (isFenced(eventId, fence)) {
            return new Reply.Fenced<>(fence(eventId));
        }
        return Optional.ofNullable(events.get(eventId)).map(action).orElseGet(Reply.NotWarmed::new);
    }

    private <A> Reply<A> inOpenEvent(String eventId, long fence, long minSeq, Function<EventModel, A> action) {
        return inEvent(eventId, fence, event -> {
            if (!event.isOpen()) {
                return new Reply.NotWarmed<>();
            }
            if (event.seq() < minSeq) {
                return new Reply.Regressed<>(event.seq());
            }
            fences.put(eventId, fence);
            return new Reply.Answered<>(action.apply(event));
        });
    }

    private boolean isAhead(String eventId, WarmStep.Begin begin) {
        var event = events.get(eventId);
        return event != null && event.isOpen() && event.seq() > begin.knownSeq();
    }

    private boolean isFenced(String eventId, long fence) {
        return fence < fence(eventId);
    }

    private long fence(String eventId) {
        return fences.getOrDefault(eventId, 0L);
    }
}
