package dev.sluice.redisreserver;

/** What became of one settlement. */
public sealed interface Settled {
    /**
     * @param seq the event's mutation number of this change
     * @param repeated whether an earlier call had the effect and this one only repeats its answer
     */
    record Done(long seq, boolean repeated) implements Settled {}

    /** The hold had already ended otherwise; nothing was changed. */
    record Conflict(SettleBatch.Ending ending) implements Settled {}

    /** Confirmed seats cannot expire, unpaid ones cannot be refunded; nothing was changed. */
    record WrongState() implements Settled {}

    record UnknownHold() implements Settled {}
}
