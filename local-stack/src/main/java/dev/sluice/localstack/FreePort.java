package dev.sluice.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Starts a server that must be told its port. Between choosing and binding another process may take the port. */
final class FreePort {
    private static final int ATTEMPTS = 3;

    @FunctionalInterface
    interface Start<S> {
        S on(int port) throws IOException, InterruptedException;
    }

    private FreePort() {}

    static <S> S start(Start<S> start) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return start.on(choose());
            } catch (ServerStartException e) {
                if (attempt == ATTEMPTS || !e.isPortTaken()) {
                    throw e;
                }
            }
        }
    }

    private static int choose() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
