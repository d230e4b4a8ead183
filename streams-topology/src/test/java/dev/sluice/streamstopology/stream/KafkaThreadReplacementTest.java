package dev.sluice.streamstopology.stream;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class KafkaThreadReplacementTest {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final KafkaThreadReplacement replacement = new KafkaThreadReplacement(() -> now);

    @Test
    void theFourthDeathWithinTenMinutesStopsTheClient() {
        assertThat(die()).isEqualTo(REPLACE_THREAD);
        assertThat(die()).isEqualTo(REPLACE_THREAD);
        assertThat(die()).isEqualTo(REPLACE_THREAD);
        assertThat(die()).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void oldDeathsAreForgiven() {
        die();
        die();
        die();
        now = now.plus(KafkaThreadReplacement.WINDOW).plusMillis(1);

        assertThat(die()).isEqualTo(REPLACE_THREAD);
    }

    private StreamThreadExceptionResponse die() {
        return replacement.handle(new IllegalStateException("a bug"));
    }
}
