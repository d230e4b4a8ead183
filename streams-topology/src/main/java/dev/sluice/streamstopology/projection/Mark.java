package dev.sluice.streamstopology.projection;

import dev.sluice.redisreserver.EventStatus;

/** How far the log is with one event, by which the reserver's copy is measured. Kept with the sale. Not thread-safe. */
public final class Mark {
    private long fence;
    private long seq;
    private boolean projected;

    public void restore(long formerFence, long formerSeq, boolean formerProjected) {
        fence = formerFence;
        seq = formerSeq;
        projected = formerProjected;
    }

    /** This owner's claim, or the last one's if this owner has not claimed yet. */
    public long fence() {
        return fence;
    }

    public void claimedWith(long newFence) {
        fence = newFence;
    }

    /** The last mutation in the log. */
    public long seq() {
        return seq;
    }

    /** Whether this is the number of the mutation after the last one. Any other shows a copy that is not the log's. */
    public boolean isNext(long number) {
        return number == seq + 1;
    }

    public void mutated(long number) {
        seq = number;
    }

    /** Whether the reserver was given the seats as they are in the book. */
    public boolean isProjected() {
        return projected;
    }

    public void projected(boolean upToDate) {
        projected = upToDate;
    }

    /** Whether the copy is as far as the log. */
    public boolean isReachedBy(EventStatus status, int seats) {
        return status.open() && status.seq() == seq && status.seats() == seats;
    }
}
