package dev.sluice.persistencesink;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.buffer.SinkHalted;
import dev.sluice.persistencesink.database.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KafkaThreadFailuresTest {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final KafkaThreadFailures failures = new KafkaThreadFailures(() -> now);

    @Test
    void threeDeathsInTenMinutesAreForgivenAndNoMore() {
        // Given
        for (int i = 0; i < 3; i++) {
            assertThat(failures.handle(new IllegalStateException("bug"))).isEqualTo(REPLACE_THREAD);
        }

        // Then
        assertThat(failures.handle(new IllegalStateException("bug"))).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void oldDeathsAreForgotten() {
        // Given
        for (int i = 0; i < 3; i++) {
            failures.handle(new IllegalStateException("bug"));
        }

        // When
        now = now.plus(Duration.ofMinutes(11));

        // Then
        assertThat(failures.handle(new IllegalStateException("bug"))).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void aHaltIsFinal() {
        var halted = new SinkHalted(new Fault.Halt("42P01", ""));

        assertThat(failures.handle(new IllegalStateException(halted))).isEqualTo(SHUTDOWN_CLIENT);
    }
}
