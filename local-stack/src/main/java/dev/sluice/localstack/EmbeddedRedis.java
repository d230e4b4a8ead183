package dev.sluice.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A stand-alone Redis or Valkey that keeps nothing on disk and evicts nothing. */
final class EmbeddedRedis implements AutoCloseable {
    static final String NAME = "Redis";

    /** Newer servers add the kind of connection behind it. */
    private static final String READY = "Ready to accept connections";

    private final ServerProcess process;
    private final int port;

    private EmbeddedRedis(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static EmbeddedRedis start(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        Path executable = new RedisExecutable(environment).find(folder);
        return FreePort.start(port -> {
            Path settings = Files.write(folder.resolve("redis.conf"), settings(port, folder));
            var command = List.of(executable.toString(), settings.toString());
            return new EmbeddedRedis(ServerProcess.start(NAME, command, folder, READY), port);
        });
    }

    private static List<String> settings(int port, Path folder) {
        return List.of(
                "bind 127.0.0.1",
                "port " + port,
                "dir \"" + folder + "\"",
                "save \"\"",
                "appendonly no",
                "maxmemory-policy noeviction");
    }

    URI uri() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.close();
    }
}
