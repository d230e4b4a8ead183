package dev.sluice.ingestbridge.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of this machine. */
final class SystemTimeline implements Timeline {
    private static final InstantSource CLOCK = InstantSource.system();

    @Override
    public Instant instant() {
        return CLOCK.instant();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
    }
}
