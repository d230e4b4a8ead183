package dev.sluice.redisreserver.redis;

import static org.awaitility.Awaitility.await;

import dev.sluice.localstack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisException;

/** A server of a test's own, that may be stopped, killed and started again. */
final class TestServer implements AutoCloseable {
    private final List<String> command;
    private final Path folder;
    private final int port;
    private Process process;

    private TestServer(List<String> command, Path folder, int port) throws IOException {
        this.command = command;
        this.folder = folder;
        this.port = port;
        this.process = launch();
        // Also when the tests are interrupted; a server that was started again is this field's, too.
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Starts the executable that the local stack runs. */
    static TestServer start(LocalStack stack, String... options) {
        try (var connection =
                new Connection(stack.redisUri().getHost(), stack.redisUri().getPort())) {
            String info = text(connection.executeCommand(arguments("INFO", "server")));
            String path = info.lines()
                    .filter(line -> line.startsWith("executable:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("executable:".length());
            return start(Path.of(path), options);
        }
    }

    static TestServer start(Path executable, String... options) {
        try {
            int port = freePort();
            var folder = Files.createTempDirectory("sluice-redis-");
            var command = new ArrayList<>(List.of(executable.toString(), "--port", Integer.toString(port)));
            command.addAll(List.of("--bind", "127.0.0.1", "--dir", folder.toString(), "--save", ""));
            command.addAll(List.of("--maxmemory-policy", "noeviction", "--enable-debug-command", "yes"));
            command.addAll(List.of(options));
            var server = new TestServer(command, folder, port);
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In cluster mode, all slots its own. */
    static TestServer startCluster(LocalStack stack) {
        var server = startClusterNode(stack);
        server.run("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
        server.awaitClusterOk();
        return server;
    }

    static TestServer startClusterNode(LocalStack stack) {
        return start(stack, "--cluster-enabled", "yes", "--cluster-port", Integer.toString(freePort()));
    }

    void awaitClusterOk() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> run("CLUSTER", "INFO").contains("cluster_state:ok"));
    }

    URI uri() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    RedisReserver reserver() {
        return RedisReserver.connectingTo(RedisReserverSettings.of(uri()));
    }

    /** The reply as text; an error is a {@link JedisException}. */
    String run(String... command) {
        var config = DefaultJedisClientConfig.builder().resp2().build();
        try (var connection = new Connection(new HostAndPort("127.0.0.1", port), config)) {
            return text(connection.executeCommand(arguments(command)));
        }
    }

    String runAs(String user, String password, String... command) {
        var config = DefaultJedisClientConfig.builder()
                .resp2()
                .user(user)
                .password(password)
                .build();
        try (var connection = new Connection(new HostAndPort("127.0.0.1", port), config)) {
            return text(connection.executeCommand(arguments(command)));
        }
    }

    /** Differs if any key differs. */
    String digest() {
        return run("DEBUG", "DIGEST");
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void startAgain() throws IOException {
        process = launch();
        awaitAnswer();
    }

    /** Stops the process where it is ({@code STOP}), or lets it go on ({@code CONT}). */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    private void awaitAnswer() {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(JedisException.class)
                .until(() -> {
                    run("COMMAND", "COUNT");
                    return true;
                });
    }

    private static CommandArguments arguments(String... command) {
        var arguments = new CommandArguments(() -> command[0].getBytes(StandardCharsets.US_ASCII));
        for (int i = 1; i < command.length; i++) {
            arguments.add(command[i]);
        }
        return arguments;
    }

    private static String text(Object reply) {
        return reply instanceof List<?> list
                ? list.stream().map(TestServer::text).toList().toString()
                : reply instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(reply);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
