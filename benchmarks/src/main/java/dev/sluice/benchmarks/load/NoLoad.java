package dev.sluice.benchmarks.load;

import java.util.Optional;

/** Of connections that are only there. */
final class NoLoad implements Load {
    @Override
    public Optional<Call> next(long nowNanos) {
        return Optional.empty();
    }

    @Override
    public long nanosUntilDue(long nowNanos) {
        return Long.MAX_VALUE;
    }

    @Override
    public void answered(Call call, Answer answer, long nowNanos) {}

    @Override
    public void lost(Call call, long nowNanos) {}

    @Override
    public boolean isOver() {
        return true;
    }
}
