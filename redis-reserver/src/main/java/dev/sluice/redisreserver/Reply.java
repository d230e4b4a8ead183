package dev.sluice.redisreserver;

/** What came of a call to a {@link Reserver}: an answer, or one of the failures that are to be expected. */
public sealed interface Reply<A> {
    record Answered<A>(A answer) implements Reply<A> {}

    /**
     * Nobody knows whether the call had its effect; it is safe to send it again with the same ids.
     *
     * @param reason one line for the log
     */
    record Unavailable<A>(String reason) implements Reply<A> {}

    /** A newer owner has claimed the event; whoever reads this must stop working on it. Nothing was changed. */
    record Fenced<A>(long newerFence) implements Reply<A> {}

    /** The store lost mutations it had acknowledged: it stands at {@code seq}. Nothing was changed. */
    record Regressed<A>(long seq) implements Reply<A> {}

    /** The event is unknown to the store, or is being loaded. Nothing was changed. */
    record NotWarmed<A>() implements Reply<A> {}
}
