package dev.sluice.localstack;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that does not start says which it is, why, and what it printed. */
class StartFailureIT {
    @Test
    void namesAnExecutableThatIsNotThere() {
        assertRedisFails("/nowhere/redis-server", "Redis did not start", "/nowhere/redis-server");
    }

    @Test
    void showsTheLastLinesOfAServerThatEnded(@TempDir Path folder) throws IOException {
        // Given
        Path broken = Files.writeString(folder.resolve("redis-server"), "#!/bin/sh\necho 'No space left on device'\n");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwxr-xr-x"));

        // Then
        assertRedisFails(broken.toString(), "Redis did not start: it ended with code 0", "No space left on device");
    }

    private static void assertRedisFails(String executable, String... messages) {
        try (var stack = EmbeddedStack.create(Map.of("REDIS_SERVER_BIN", executable))) {
            assertThatExceptionOfType(ServerStartException.class)
                    .isThrownBy(stack::redisUri)
                    .withMessageContainingAll(messages);
        }
    }
}
