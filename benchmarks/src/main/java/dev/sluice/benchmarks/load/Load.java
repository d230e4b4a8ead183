package dev.sluice.benchmarks.load;

import java.util.Optional;

/** Says what is sent and when, and hears what came of it. All times are {@link System#nanoTime()}. For one thread. */
public interface Load {
    /** The next call that is due, to be sent now; empty if none is due. */
    Optional<Call> next(long nowNanos);

    /** How long until another call is due; {@link Long#MAX_VALUE} if that depends on answers. */
    long nanosUntilDue(long nowNanos);

    void answered(Call call, Answer answer, long nowNanos);

    /** The connection ended before the answer came. */
    void lost(Call call, long nowNanos);

    /** Whether every call has had its last answer. */
    boolean isOver();
}
