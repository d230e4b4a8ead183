package dev.sluice.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

/** However a stack ends, nothing of it stays. */
@ExtendWith(LocalStackExtension.class)
class StackEndIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aSecondStackRunsBesideTheFirstAndLeavesNothing(LocalStack first) {
        // Given
        first.startAll();
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        var second = EmbeddedStack.createForOwner();

        // When
        second.startAll();
        List<ProcessHandle> started = ProcessHandle.current()
                .descendants()
                .filter(process -> !before.contains(process))
                .toList();
        assertThat(second.environment().values()).doesNotContain(first.kafkaBootstrapServers(), first.postgresUrl());
        second.close();

        // Then
        assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(second.folder()).doesNotExist();
        try (var redis = RedisClient.create(first.redisUri())) {
            assertThat(redis.ping()).isEqualTo("PONG");
        }
    }

    @Test
    void aClosedStackStartsNothing() {
        // Given
        var stack = EmbeddedStack.createForOwner();
        stack.close();

        // Then
        assertThatThrownBy(stack::redisUri)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Redis");
        stack.close();
    }

    @Test
    void aProgramToldToStopLeavesNothing() throws IOException {
        Path folder = endOf(ProcessHandle::destroy);

        assertThat(folder).doesNotExist();
    }

    @Test
    void aKilledProgramLeavesNoProcess() throws IOException {
        Path folder = endOf(ProcessHandle::destroyForcibly);

        new TemporaryFolder(folder).delete();
    }

    /** Ends a program that has a Redis and a Postgres, waits until both are gone, and returns its stack's folder. */
    private static Path endOf(Consumer<ProcessHandle> end) throws IOException {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = program.inputReader(StandardCharsets.UTF_8)) {
            Path folder = Path.of(Objects.requireNonNull(output.readLine(), "the program ended early"));
            List<ProcessHandle> servers = program.descendants().toList();
            assertThat(servers).hasSizeGreaterThan(2);
            end.accept(program.toHandle());
            await().atMost(PATIENCE)
                    .until(() -> !program.isAlive() && servers.stream().noneMatch(ProcessHandle::isAlive));
            return folder;
        } finally {
            program.destroyForcibly();
        }
    }
}
