package dev.sluice.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/** The broker's two listening sockets, bound before it starts: it must know both ports beforehand. */
record KafkaSockets(ServerSocketChannel broker, ServerSocketChannel controller) implements AutoCloseable {
    static final String BROKER = "PLAINTEXT";
    static final String CONTROLLER = "CONTROLLER";

    static KafkaSockets bind() throws IOException {
        ServerSocketChannel broker = bindOne();
        try {
            return new KafkaSockets(broker, bindOne());
        } catch (IOException e) {
            broker.close();
            throw e;
        }
    }

    private static ServerSocketChannel bindOne() throws IOException {
        var socket = ServerSocketChannel.open();
        // The broker's acceptor selects on it.
        socket.configureBlocking(false);
        return socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** The signature of Kafka's socket factory. */
    ServerSocketChannel open(String listener, InetSocketAddress address, int backlog, int receiveBufferSize) {
        return listener.equals(BROKER) ? broker : controller;
    }

    int brokerPort() {
        return broker.socket().getLocalPort();
    }

    InetSocketAddress controllerAddress() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), controller.socket().getLocalPort());
    }

    @Override
    public void close() throws IOException {
        try (broker) {
            controller.close();
        }
    }
}
