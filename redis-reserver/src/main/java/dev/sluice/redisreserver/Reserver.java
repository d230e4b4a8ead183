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

    /** Ends holds, batches of different events in one round trip; replies and answers in order. */
    List<Reply<List<Settled>>> settle(List<SettleBatch> batches);

    /**
     * Takes one step of projecting an event's seats: {@link WarmStep.Begin}, any number of chunks,
     * {@link WarmStep.Commit}. Between begin and commit the event refuses reservations. A step may be repeated.
     */
    Reply<EventStatus> warm(String eventId, long fence, WarmStep step);

    /** Where the event stands; changes nothing. */
    Reply<EventStatus> status(String eventId);

    @Override
    void close();
}
