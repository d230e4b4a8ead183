package dev.sluice.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One keep-alive connection with at most one call under way; opened again whenever the server ends it. */
final class HttpConnection {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final HttpConnections owner;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final AnswerParser parser = new AnswerParser();
    private ByteBuffer unsent = NOTHING;
    private @Nullable Call call;

    private HttpConnection(HttpConnections owner, SocketChannel channel, SelectionKey key) {
        this.owner = owner;
        this.channel = channel;
        this.key = key;
    }

    static void open(HttpConnections owner, InetSocketAddress server, Selector selector) {
        try {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var key = channel.register(selector, SelectionKey.OP_CONNECT);
            var connection = new HttpConnection(owner, channel, key);
            key.attach(connection);
            if (channel.connect(server)) {
                connection.connect();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no connection to " + server, e);
        }
    }

    void send(Call next) {
        call = next;
        unsent = next.request().duplicate();
        try {
            write();
        } catch (IOException e) {
            ended();
        }
    }

    /** Does what the selector found to be possible. */
    void ready(ByteBuffer room) {
        if (key.isConnectable()) {
            connect();
            return;
        }
        try {
            if (key.isWritable()) {
                write();
            }
            if (key.isReadable()) {
                read(room);
            }
        } catch (IOException e) {
            ended();
        }
    }

    private void connect() {
        try {
            channel.finishConnect();
        } catch (IOException e) {
            throw new UncheckedIOException("the server takes no connection", e);
        }
        key.interestOps(SelectionKey.OP_READ);
        owner.opened(this);
    }

    private void write() throws IOException {
        channel.write(unsent);
        key.interestOps(unsent.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private void read(ByteBuffer room) throws IOException {
        int found = channel.read(room.clear());
        if (found < 0) {
            ended();
            return;
        }
        parser.feed(room.flip());
        Optional<Answer> answer = parser.next();
        if (answer.isPresent()) {
            take(answer.get());
        }
    }

    private void take(Answer answer) {
        Call answered = call;
        if (answered == null) {
            throw new IllegalStateException("the server answers what nobody asked: " + answer);
        }
        call = null;
        owner.answered(answered, answer);
        if (answer.closes()) {
            ended();
        } else {
            owner.idle(this);
        }
    }

    private void ended() {
        close();
        Call underWay = call;
        call = null;
        owner.ended(this, Optional.ofNullable(underWay));
    }

    void close() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone, which is all that was wanted.
        }
    }
}
