package dev.sluice.persistencesink.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {
    @Test
    void closingEndsAPauseAndWaitsForTheWork() {
        // Given
        var ended = new StopSignal();
        var loop = BackgroundLoop.start("test", stop -> {
            stop.pause(Duration.ofHours(1));
            ended.stop();
        });

        // When
        loop.close();

        // Then
        assertThat(ended.isStopped()).isTrue();
        assertThat(loop.isClosing()).isTrue();
        assertThat(loop.hasFailed()).isFalse();
    }

    @Test
    void anExceptionIsFinal() {
        // Given
        var loop = BackgroundLoop.start("test", stop -> {
            throw new IllegalStateException("bug");
        });

        // Then
        await().until(loop::hasFailed);
        loop.close();
    }
}
