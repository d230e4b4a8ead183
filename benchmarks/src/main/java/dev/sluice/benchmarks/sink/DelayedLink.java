package dev.sluice.benchmarks.sink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A port on this machine in front of another one, as if it were further away: what passes arrives so much later, either
 * way, and what follows does not wait for it.
 */
final class DelayedLink implements AutoCloseable {
    private static final int CHUNK_BYTES = 64 * 1024;
    /** Chunks under way, each direction: more than the delays of the bench can hold. */
    private static final int UNDER_WAY = 1_000;

    /** Some bytes and when they may arrive; no bytes at the end. */
    private record Chunk(ByteBuffer bytes, long dueNanos) {}

    private final InetSocketAddress server;
    private final Duration oneWay;
    private final ServerSocket entrance;

    DelayedLink(int serverPort, Duration oneWay) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        this.oneWay = oneWay;
        entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::admit);
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void admit() {
        try {
            while (true) {
                var client = entrance.accept();
                var upstream = new Socket(server.getAddress(), server.getPort());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                relay(client, upstream);
                relay(upstream, client);
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void relay(Socket from, Socket to) {
        var underWay = new ArrayBlockingQueue<Chunk>(UNDER_WAY);
        Thread.ofPlatform().daemon().name("link-in").start(() -> take(from, underWay));
        Thread.ofPlatform().daemon().name("link-out").start(() -> bring(to, underWay));
    }

    private void take(Socket from, BlockingQueue<Chunk> underWay) {
        try {
            try (InputStream in = from.getInputStream()) {
                byte[] buffer = new byte[CHUNK_BYTES];
                for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                    underWay.put(new Chunk(
                            ByteBuffer.wrap(Arrays.copyOf(buffer, read)), System.nanoTime() + oneWay.toNanos()));
                }
            } catch (IOException e) {
                // The same as an end.
            }
            underWay.put(new Chunk(ByteBuffer.allocate(0), System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void bring(Socket to, BlockingQueue<Chunk> underWay) {
        try (OutputStream out = to.getOutputStream()) {
            for (Chunk next = underWay.take(); next.bytes().hasRemaining(); next = underWay.take()) {
                for (long left = left(next); left > 0; left = left(next)) {
                    LockSupport.parkNanos(left);
                }
                out.write(next.bytes().array());
            }
        } catch (IOException e) {
            // The other end is gone; the reader of this direction ends with its own socket.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long left(Chunk chunk) {
        return chunk.dueNanos() - System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
