package dev.sluice.redisreserver;

import java.util.List;

/**
 * Decides reservations against the current owner of every seat. One caller at a time writes an event: it claims the
 * event with a fence higher than any before it, and from then on every lower fence is refused. Every call may be
 * repeated with the same ids and has one effect.
 *
 * <p>Expected failures are {@link Reply} values; an exception is a bug. Not thread-safe: one reserver per thread.
 */
public interface Reserver extends AutoCloseable {
    /**
     * Claims the event for {@code fence} and tells where it stands. {@link Reply.NotWarmed} if nothing is known of the
     * event; the fence is remembered then too.
     */
    Reply<EventStatus> claim(String eventId, long fence);

    /**
     * Decides batches of different events in one round trip. Inside a batch requests are decided in order, later ones
     * seeing earlier ones; each gets all of its seats or none.
     *
     * @return one reply per batch, in order; one decision per request, in order
     */
    List<Reply<List<Decision>>> reserve(List<ReserveBatch> batches);

    /**
     * As {@link #reserve}, but the caller may do other work while the reserver decides. It must ask nothing else before it
     * has the answers.
     */
    default Asked begin(List<ReserveBatch> batches) {
        var replies = reserve(batches);
        return () -> replies;
    }

    /** Batches that are being decided. */
    interface Asked {
        /** Waits for the decisions, as {@link Reserver#reserve} returns them. Once. */
        List<Reply<List<Decision>>> await();
    }

    /** Ends holds, batches of different events in one round trip; replies and answers in order. */
    List<Reply<List<Settled>>> settle(List<SettleBatch> batches);

    /**
     * Takes one step of projecting an event's seats: {@link WarmStep.Begin}, any number of chunks,
     * {@link WarmStep.Commit}. Between begin and commit the event refuses reservations. A step may be repeated.
     */
    Reply<EventStatus> warm(String eventId, long fence, WarmStep step);

    /** Where the event stands; changes nothing. */
    Reply<EventStatus> status(String eventId);

    /**
     * Takes over changes of an open event's inventory: the highest version of a seat wins, in whatever order versions
     * arrive, and held or sold seats stay as they are. Not counted in {@code seq}: after a {@link Reply.Regressed} send
     * again what was sent lately.
     */
    Reply<Synced> sync(SyncBatch batch);

    /**
     * What the store did after the mutation {@code seq}; for a caller that does not know whether a call took place.
     * {@link Reply.NotWarmed} while the event is not open.
     */
    Reply<MutationLog> since(String eventId, long seq);

    /**
     * Repeats mutations that the store lost, or loads an event with them between {@link WarmStep.Begin} and
     * {@link WarmStep.Commit}. Those it still has are compared and skipped.
     *
     * @return {@link Reply.Regressed} if the batch begins too late for the store; {@link Reply.NotWarmed} if the store
     *     has something else than the batch says, so that only loading the event anew can help
     */
    Reply<EventStatus> apply(ApplyBatch batch);

    /**
     * Deletes all that the store knows of an event, the claim included, and tells how it stood;
     * {@link Reply.NotWarmed} if nothing but a claim was left to delete.
     */
    Reply<EventStatus> archive(String eventId, long fence);

    @Override
    void close();
}
