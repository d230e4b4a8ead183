package dev.sluice.redisreserver.usercache;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long something may be remembered. */
public enum TtlClass {
    EVENT_INFO(Duration.ofHours(24)),
    SEAT_LAYOUT(Duration.ofHours(12)),
    USER_SESSION(Duration.ofMinutes(30)),
    USER_MINIMAL(Duration.ofMinutes(1));

    private static final double JITTER = 0.1;

    private final Duration duration;

    TtlClass(Duration duration) {
        this.duration = duration;
    }

    public Duration duration() {
        return duration;
    }

    /** The duration, up to a tenth longer or shorter: what was put in one rush must not be missing in one rush. */
    public Duration withJitter(RandomGenerator random) {
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
