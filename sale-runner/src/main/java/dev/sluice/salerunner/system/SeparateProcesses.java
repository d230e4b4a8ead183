package dev.sluice.salerunner.system;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.identity.LocalIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Every service in a process of its own, as it is deployed; their logs are files. */
public final class SeparateProcesses implements SaleSystem {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Map<String, String> environment;
    private final LocalIssuer issuer;
    private final ClosingOrder closing;
    private final int port;

    private SeparateProcesses(
            Map<String, String> environment, LocalIssuer issuer, ClosingOrder closing, int port, Path logs)
            throws IOException {
        this.environment = environment;
        this.issuer = issuer;
        this.closing = closing;
        this.port = port;
        closing.add(ServiceProcess.start("persistence-sink", environment, logs));
        closing.add(ServiceProcess.start("streams-topology", environment, logs));
        closing.add(ServiceProcess.start("ingest-bridge", environment, logs));
        awaitDoor(closing.add(ServiceProcess.start("front-door", environment, logs)), port);
    }

    /**
     * Creates topics and queue on the stack and starts the services; returns when the front door listens.
     *
     * @param logs a folder that exists
     */
    public static SeparateProcesses start(LocalStack stack, Path logs) {
        var closing = new ClosingOrder();
        try {
            var state = closing.add(StateFolder.create());
            var issuer = closing.add(LocalIssuer.start());
            int port = freePort();
            var environment = ServiceEnvironment.prepare(stack, issuer, port, state.path());
            return new SeparateProcesses(environment, issuer, closing, port, logs);
        } catch (IOException e) {
            closing.close();
            throw new UncheckedIOException("the services cannot be started", e);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitDoor(ServiceProcess door, int port) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens(port)) {
            if (System.nanoTime() > end || !door.isAlive()) {
                throw new IllegalStateException("the front door did not open; its log tells why: " + door.log());
            }
            pause();
        }
    }

    private static boolean listens(int port) {
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the services started", e);
        }
    }

    @Override
    public URI door() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public LocalIssuer issuer() {
        return issuer;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public void close() {
        closing.close();
    }
}
