package dev.sluice.persistencesink.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A port in front of a server that can be shut, which breaks its connections, and opened again. */
public final class Turnstile implements AutoCloseable {
    private final InetSocketAddress server;
    private final int port;
    private final List<Socket> connections = new ArrayList<>();
    private @Nullable ServerSocket entrance;

    /** Open, in front of a server on this machine. */
    public Turnstile(int serverPort) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        try (var free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        open();
    }

    public int port() {
        return port;
    }

    public synchronized void open() throws IOException {
        var opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        entrance = opened;
        Thread.ofVirtual().start(() -> admit(opened));
    }

    private void admit(ServerSocket opened) {
        try {
            while (true) {
                connect(opened.accept());
            }
        } catch (IOException e) {
            // Shut.
        }
    }

    private synchronized void connect(Socket client) throws IOException {
        var upstream = new Socket(server.getAddress(), server.getPort());
        connections.add(client);
        connections.add(upstream);
        Thread.ofVirtual().start(() -> copy(client, upstream));
        Thread.ofVirtual().start(() -> copy(upstream, client));
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side is gone; so is the other now.
        }
    }

    public synchronized void shut() throws IOException {
        if (entrance != null) {
            entrance.close();
        }
        for (Socket connection : connections) {
            connection.close();
        }
        connections.clear();
    }

    @Override
    public void close() {
        try {
            shut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
