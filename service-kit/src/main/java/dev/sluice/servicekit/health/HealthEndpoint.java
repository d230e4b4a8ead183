package dev.sluice.servicekit.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * {@code /livez}, {@code /readyz} and {@code /metrics} (Prometheus text) on a port of their own, so that a flood of
 * buyers cannot starve the probe. No dependency's health goes into readiness: an outage elsewhere means waiting, and a
 * platform that replaced every waiting task would make it worse.
 */
public final class HealthEndpoint implements AutoCloseable {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;

    private HealthEndpoint(HttpServer server) {
        this.server = server;
    }

    /** @throws InvalidSetting if the port is taken, or the address is not one of this machine's */
    public static HealthEndpoint start(HealthSettings settings, Health health, Supplier<String> metrics) {
        HttpServer server = bind(settings);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/livez", exchange -> answer(exchange, health.isLive()));
        server.createContext("/readyz", exchange -> answer(exchange, health.isReady()));
        server.createContext("/metrics", exchange -> send(exchange, OK, PROMETHEUS_TEXT, metrics.get()));
        server.createContext("/", exchange -> send(exchange, 404, TEXT, "there are /livez, /readyz and /metrics\n"));
        server.start();
        return new HealthEndpoint(server);
    }

    private static HttpServer bind(HealthSettings settings) {
        var address = new InetSocketAddress(settings.address(), settings.port());
        if (address.isUnresolved()) {
            throw wrongAddress(settings);
        }
        try {
            return HttpServer.create(address, 0);
        } catch (BindException e) {
            throw isLocal(address)
                    ? new InvalidSetting(
                            "SLUICE_HEALTH_PORT is '" + settings.port() + "', which is in use; it must be a free port")
                    : wrongAddress(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve health on " + address, e);
        }
    }

    private static boolean isLocal(InetSocketAddress address) {
        try {
            return address.getAddress().isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address.getAddress()) != null;
        } catch (SocketException e) {
            // Nobody knows: then the port is the likelier reason.
            return true;
        }
    }

    private static InvalidSetting wrongAddress(HealthSettings settings) {
        return new InvalidSetting("SLUICE_HEALTH_ADDRESS is '" + settings.address()
                + "'; it must be an address of this machine, such as 127.0.0.1 or 0.0.0.0");
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, boolean good) throws IOException {
        send(exchange, good ? OK : UNAVAILABLE, TEXT, good ? "ok\n" : "unavailable\n");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
