package dev.sluice.redisreserver;

import java.util.List;
import java.util.function.Function;

/** The rule that a call carries at most one batch of an event: with two of them a partial failure would change their order. */
public final class EventBatches {
    private EventBatches() {}

    /** @throws IllegalArgumentException if two batches are about the same event */
    public static <B> void requireDifferentEvents(List<B> batches, Function<B, String> eventId) {
        if (batches.stream().map(eventId).distinct().count() != batches.size()) {
            throw new IllegalArgumentException("One call carries at most one batch of an event");
        }
    }
}
