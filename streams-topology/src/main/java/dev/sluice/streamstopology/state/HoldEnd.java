package dev.sluice.streamstopology.state;

/** How a hold ends. */
public enum HoldEnd {
    PAID,
    DECLINED,
    CANCELLED,
    EXPIRED
}
