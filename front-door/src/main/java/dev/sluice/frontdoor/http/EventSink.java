package dev.sluice.frontdoor.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Where events go, in the format of server-sent events. Everything is sent at once. For one thread. */
public final class EventSink {
    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final OutputStream out;

    public EventSink(OutputStream out) {
        this.out = out;
    }

    /**
     * @param name of the kind of event
     * @param json UTF-8 on one line
     */
    public void event(String name, byte[] json) throws IOException {
        out.write(("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(json);
        out.write("\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Tells proxies and the client that somebody is still there, and us if nobody is. */
    public void keepAlive() throws IOException {
        out.write(COMMENT);
        out.flush();
    }
}
