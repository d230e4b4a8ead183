package dev.sluice.frontdoor.http;

import dev.sluice.servicekit.settings.InvalidSetting;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Serves routes over HTTP/1.1, one virtual thread per connection; everything that is refused is a problem document. */
public final class HelidonServer implements AutoCloseable {
    /** A refused body is read to its end, up to this, so that the client gets to read the answer. */
    private static final long MAX_DRAINED_BYTES = 1 << 20;

    private final WebServer server;
    private final Arrivals arrivals;

    private HelidonServer(WebServer server, Arrivals arrivals) {
        this.server = server;
        this.arrivals = arrivals;
    }

    /**
     * @param grace how long {@link #close()} waits for answers under way
     * @param refusals hears of every problem that is answered
     * @throws InvalidSetting if the port is taken
     */
    public static HelidonServer start(
            HttpSettings settings, List<Route> routes, Duration grace, Consumer<ProblemType> refusals) {
        requireFree(settings);
        HttpSettings.Limits limits = settings.limits();
        var arrivals = Arrivals.watch(limits.arrival());
        var server = WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                // With one protocol there is nothing to find out. With more, a connection that says nothing is read
                // from to find out its protocol, and until then no idle timeout knows of it.
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new HelidonFirstLineWatch(http(limits, arrivals), arrivals))
                .maxPayloadSize(Math.max(MAX_DRAINED_BYTES, limits.bodyBytes()))
                .maxTcpConnections(limits.connections())
                .maxConcurrentRequests(limits.requests())
                .idleConnectionTimeout(limits.idle())
                .idleConnectionPeriod(limits.idle().dividedBy(2))
                .shutdownGracePeriod(grace)
                // The process has its own hook, which stops things in order.
                .shutdownHook(false)
                .directHandlers(HelidonRefusals.handlers(limits, problem -> refusals.accept(problem.type())))
                .routing(new HelidonRouting(routes, new HelidonBodies(limits.bodyBytes(), arrivals), refusals))
                .build()
                .start();
        if (!server.isRunning()) {
            arrivals.close();
            throw portTaken(settings.port());
        }
        return new HelidonServer(server, arrivals);
    }

    private static Http1ConnectionSelector http(HttpSettings.Limits limits, Arrivals arrivals) {
        return Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .maxHeadersSize(limits.headerBytes())
                        .addReceiveListener(new HelidonHeaderWatch(arrivals))
                        .build())
                .build();
    }

    /** Helidon itself would log a stack trace and return as if all were well. */
    private static void requireFree(HttpSettings settings) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException e) {
            throw portTaken(settings.port());
        }
    }

    private static InvalidSetting portTaken(int port) {
        return new InvalidSetting(
                "SLUICE_HTTP_PORT is '" + port + "', which cannot be listened on; it must be a free port");
    }

    public int port() {
        return server.port();
    }

    public boolean isRunning() {
        return server.isRunning();
    }

    /** Takes no more connections, answers the requests under way, closes the rest. */
    @Override
    public void close() {
        server.stop();
        arrivals.close();
    }
}
