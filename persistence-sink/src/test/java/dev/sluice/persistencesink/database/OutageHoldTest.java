package dev.sluice.persistencesink.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.loop.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutageHoldTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Fault.Transient DOWN = new Fault.Transient("08001", "");

    private final OutageHold hold = new OutageHold(new Backoff(new Random(1)));

    @Test
    void nobodyTriesUntilThePauseIsOver() {
        // When
        Duration pause = hold.failed(DOWN, NOW);

        // Then
        assertThat(hold.isDue(NOW)).isFalse();
        assertThat(hold.isDue(NOW.plus(pause).minusMillis(1))).isFalse();
        assertThat(hold.isDue(NOW.plus(pause))).isTrue();
        assertThat(hold.isOutage()).isTrue();
    }

    @Test
    void aSuccessEndsTheOutageForAll() {
        // Given
        hold.failed(DOWN, NOW);

        // When
        hold.succeeded(NOW.plusSeconds(1));

        // Then
        assertThat(hold.isDue(NOW)).isTrue();
        assertThat(hold.isOutage()).isFalse();
    }
}
