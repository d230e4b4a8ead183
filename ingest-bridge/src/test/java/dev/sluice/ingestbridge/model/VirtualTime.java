package dev.sluice.ingestbridge.model;

import dev.sluice.ingestbridge.pace.Timeline;
import java.time.Duration;
import java.time.Instant;

/** Time that passes only when told to. Not thread-safe. */
public final class VirtualTime implements Timeline {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void sleep(Duration duration) {
        now = now.plus(duration);
    }
}
