package dev.sluice.ingestbridge.loop;

import dev.sluice.ingestbridge.pace.Breaker;
import dev.sluice.ingestbridge.pace.Timeline;

/** How fast the receivers of a queue go, together. */
public record Pace(Timeline timeline, Breaker breaker) {}
