package dev.sluice.frontdoor.http;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/** Sees to it that a request's headers arrive in time, from the end of its first line on; the line has its own time. */
record HelidonHeaderWatch(Arrivals arrivals) implements Http1ConnectionListener {
    @Override
    public void prologue(ConnectionContext connection, HttpPrologue prologue) {
        arrivals.begin();
    }

    @Override
    public void headers(ConnectionContext connection, Headers headers) {
        // Late, but here: no reason to refuse it now.
        var unused = arrivals.end();
    }
}
