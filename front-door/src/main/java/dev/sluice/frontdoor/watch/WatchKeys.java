package dev.sluice.frontdoor.watch;

/** The names of what can be watched. */
public final class WatchKeys {
    private WatchKeys() {}

    public static String line(String eventId) {
        return "line/" + eventId;
    }

    public static String booking(String requestId) {
        return "booking/" + requestId;
    }
}
