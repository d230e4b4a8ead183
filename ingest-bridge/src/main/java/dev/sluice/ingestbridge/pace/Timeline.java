package dev.sluice.ingestbridge.pace;

import java.time.Duration;
import java.time.InstantSource;

/** What the time is and how to let it pass. Thread-safe. */
public interface Timeline extends InstantSource {
    /** Returns after {@code duration}; at once if that is zero. */
    void sleep(Duration duration) throws InterruptedException;

    /** The time of this machine. */
    static Timeline system() {
        return new SystemTimeline();
    }
}
