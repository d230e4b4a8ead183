package dev.sluice.streamstopology.harness;

import dev.sluice.redisreserver.ApplyBatch;
import dev.sluice.redisreserver.Decision;
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
import dev.sluice.redisreserver.memory.InMemoryReserver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A reserver in memory that breaks when told to. Thread-safe as far as the one in memory is. */
public final class FaultyReserver implements Reserver {
    private enum Mode {
        HEALTHY,
        /** Calls have no effect and no answer. */
        DOWN,
        /** Calls have their effect, and the answer gets lost. */
        MUTE
    }

    private final InMemoryReserver memory;
    private volatile Mode mode = Mode.HEALTHY;

    public FaultyReserver(InMemoryReserver memory) {
        this.memory = memory;
    }

    public void goDown() {
        mode = Mode.DOWN;
    }

    public void loseAnswers() {
        mode = Mode.MUTE;
    }

    public void recover() {
        mode = Mode.HEALTHY;
    }

    /** Loses everything, as a flushed server does. */
    public void forgetEverything() {
        memory.forgetEverything();
    }

    /** Whether it has anything of the event but a claim. */
    public boolean has(String eventId) {
        return memory.snapshot(eventId).isPresent();
    }

    /** The request that has the seat. */
    public Optional<String> ownerOf(String eventId, String seatId) {
        return memory.snapshot(eventId).map(event -> event.seats().get(seatId)).flatMap(EventSnapshot.SeatEntry::owner);
    }

    /** Forgets every hold of the event but not that there were some: the copy is wrong, and does not look it. */
    public void forgetHolds(String eventId, List<String> seats, long seq) {
        long fence = memory.snapshot(eventId).orElseThrow().status().fence();
        memory.warm(eventId, fence, new WarmStep.Begin());
        var free = seats.stream().map(seat -> new WarmStep.Seat(seat, true, 1)).toList();
        memory.warm(eventId, fence, new WarmStep.Seats(free));
        memory.warm(eventId, fence, new WarmStep.Commit(free.size(), seq));
    }

    /** Loads the event with some free seats, as a former owner would that does not know that there is another. */
    public void loadBehindTheBack(String eventId, String... seats) {
        memory.warm(eventId, 1, new WarmStep.Begin());
        var free =
                Stream.of(seats).map(seat -> new WarmStep.Seat(seat, true, 1)).toList();
        memory.warm(eventId, 1, new WarmStep.Seats(free));
        memory.warm(eventId, 1, new WarmStep.Commit(free.size(), 0));
    }

    /** Reserves seats for somebody of whom the log knows nothing, as a foreign writer would. */
    public void reserveBehindTheBack(
            String eventId, String requestId, String userId, List<String> seatIds, Instant expiresAt) {
        var status = memory.snapshot(eventId).orElseThrow().status();
        var request = new ReserveBatch.Request(requestId, userId, seatIds);
        memory.reserve(List.of(
                new ReserveBatch(eventId, status.fence(), status.seq(), expiresAt, seatIds.size(), List.of(request))));
    }

    @Override
    public Reply<EventStatus> claim(String eventId, long fence) {
        return call(1, () -> List.of(memory.claim(eventId, fence))).getFirst();
    }

    @Override
    public List<Reply<List<Decision>>> reserve(List<ReserveBatch> batches) {
        return call(batches.size(), () -> memory.reserve(batches));
    }

    @Override
    public List<Reply<List<Settled>>> settle(List<SettleBatch> batches) {
        return call(batches.size(), () -> memory.settle(batches));
    }

    @Override
    public Reply<EventStatus> warm(String eventId, long fence, WarmStep step) {
        return call(1, () -> List.of(memory.warm(eventId, fence, step))).getFirst();
    }

    @Override
    public Reply<EventStatus> status(String eventId) {
        return call(1, () -> List.of(memory.status(eventId))).getFirst();
    }

    @Override
    public Reply<Synced> sync(SyncBatch batch) {
        return call(1, () -> List.of(memory.sync(batch))).getFirst();
    }

    @Override
    public Reply<MutationLog> since(String eventId, long seq) {
        return call(1, () -> List.of(memory.since(eventId, seq))).getFirst();
    }

    @Override
    public Reply<EventStatus> apply(ApplyBatch batch) {
        return call(1, () -> List.of(memory.apply(batch))).getFirst();
    }

    @Override
    public Reply<EventStatus> archive(String eventId, long fence) {
        return call(1, () -> List.of(memory.archive(eventId, fence))).getFirst();
    }

    private <A> List<Reply<A>> call(int replies, Supplier<List<Reply<A>>> call) {
        List<Reply<A>> answers = mode == Mode.DOWN ? List.of() : call.get();
        return mode == Mode.HEALTHY ? answers : unavailable(replies);
    }

    private static <A> List<Reply<A>> unavailable(int replies) {
        return Stream.<Reply<A>>generate(() -> new Reply.Unavailable<>("told to break"))
                .limit(replies)
                .toList();
    }

    @Override
    public void close() {
        // Outlives the task that uses it, as a server does.
    }
}
