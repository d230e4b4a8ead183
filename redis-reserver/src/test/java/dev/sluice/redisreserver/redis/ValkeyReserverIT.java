package dev.sluice.redisreserver.redis;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same on Valkey, where {@code VALKEY_SERVER_BIN} names it or {@code valkey-server} is on the path. */
@EnabledIf(
        value = "isInstalled",
        disabledReason = "no Valkey here: set VALKEY_SERVER_BIN, or put valkey-server on the path")
class ValkeyReserverIT extends RedisContract {
    private static TestServer server;

    ValkeyReserverIT() {
        super(server.reserver());
    }

    static boolean isInstalled() {
        return executable().isPresent();
    }

    private static Optional<Path> executable() {
        var environment = System.getenv();
        var onPath = Arrays.stream(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1))
                .map(folder -> Path.of(folder, "valkey-server"));
        return Stream.concat(
                        Stream.ofNullable(environment.get("VALKEY_SERVER_BIN")).map(Path::of), onPath)
                .filter(path -> path.toFile().canExecute())
                .findFirst();
    }

    @BeforeAll
    static void startServer() {
        server = TestServer.start(executable().orElseThrow());
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }
}
