package dev.sluice.streamstopology.stream;

/** The name of every store; its changelog topic is {@code <application id>-<name>-changelog}. */
public final class StoreNames {
    public static final String SALES = "sales";
    public static final String OFFERS = "offers";
    public static final String REQUESTS = "requests";

    private StoreNames() {}
}
