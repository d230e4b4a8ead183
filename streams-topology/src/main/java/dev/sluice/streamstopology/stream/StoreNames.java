package dev.sluice.streamstopology.stream;

/** The name of every store; its changelog topic is {@code <application id>-<name>-changelog}. */
public final class StoreNames {
    public static final String SALES = "sales";
    public static final String LINE = "line";
    public static final String SEATS = "seats";
    public static final String HOLDS = "holds";
    public static final String REQUESTS = "requests";

    private StoreNames() {}
}
