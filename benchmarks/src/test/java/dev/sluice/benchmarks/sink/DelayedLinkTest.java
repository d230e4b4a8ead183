package dev.sluice.benchmarks.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DelayedLinkTest {
    private static final Duration ONE_WAY = Duration.ofMillis(50);

    @Test
    void whatGoesThroughArrivesWholeAndNeverEarly() throws Exception {
        try (var server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
                var link = new DelayedLink(server.getLocalPort(), ONE_WAY);
                var client = new Socket(InetAddress.getLoopbackAddress(), link.port());
                var accepted = server.accept()) {
            // Given
            byte[] message = new byte[200_000];
            message[message.length - 1] = 7;

            // When
            long start = System.nanoTime();
            Thread.ofVirtual().start(() -> send(client, message));
            byte[] there = accepted.getInputStream().readNBytes(message.length);
            accepted.getOutputStream().write(there.length % 100 + 1);
            int back = client.getInputStream().read();
            var took = Duration.ofNanos(System.nanoTime() - start);

            // Then
            assertThat(there).isEqualTo(message);
            assertThat(back).isEqualTo(1);
            assertThat(took).isGreaterThanOrEqualTo(ONE_WAY.multipliedBy(2));
        }
    }

    @Test
    void anEndPassesThrough() throws Exception {
        try (var server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
                var link = new DelayedLink(server.getLocalPort(), Duration.ZERO);
                var client = new Socket(InetAddress.getLoopbackAddress(), link.port());
                var accepted = server.accept()) {
            client.shutdownOutput();
            assertThat(accepted.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static void send(Socket client, byte[] message) {
        try {
            client.getOutputStream().write(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
