package dev.sluice.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which Redis runs: {@code REDIS_SERVER_BIN}, else {@code redis-server} or {@code valkey-server} on the path if it is
 * new enough for scripts that begin with {@code #!lua}, else the one inside the {@code embedded-redis} jar.
 */
final class RedisExecutable {
    private static final int OLDEST = 7;
    private static final Pattern MAJOR = Pattern.compile("\\bv=(\\d+)\\.");

    private final Map<String, String> environment;

    RedisExecutable(Map<String, String> environment) {
        this.environment = environment;
    }

    Path find(Path folder) throws IOException, InterruptedException {
        String chosen = environment.getOrDefault("REDIS_SERVER_BIN", "");
        if (!chosen.isEmpty()) {
            return Path.of(chosen);
        }
        Optional<Path> installed = installed();
        return installed.isPresent() ? installed.get() : unpack(folder);
    }

    private Optional<Path> installed() throws IOException, InterruptedException {
        var candidates = Stream.of("redis-server", "valkey-server")
                .flatMap(name -> Executables.onPath(environment, name).stream())
                .toList();
        for (Path candidate : candidates) {
            if (isNewEnough(versionLine(candidate))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static String versionLine(Path executable) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(executable.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        try (InputStream output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            process.waitFor();
        }
    }

    /** @param versionLine such as {@code Redis server v=7.0.15 sha=00000000:0 malloc=…} */
    static boolean isNewEnough(String versionLine) {
        Matcher major = MAJOR.matcher(versionLine);
        return major.find() && Integer.parseInt(major.group(1)) >= OLDEST;
    }

    private static Path unpack(Path folder) throws IOException {
        String resource = Platform.current().redisExecutable();
        try (InputStream executable = RedisExecutable.class.getResourceAsStream(resource)) {
            if (executable == null) {
                String reason =
                        "no " + resource + " on the class path: install Redis 7 or Valkey, or set REDIS_SERVER_BIN";
                throw new ServerStartException(EmbeddedRedis.NAME, reason, null);
            }
            Path file = folder.resolve("redis-server");
            Files.copy(executable, file);
            if (!file.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + file + " executable");
            }
            return file;
        }
    }
}
