package dev.sluice.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnDemandTest {
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger stops = new AtomicInteger();

    @Test
    void startsOnceHoweverOftenItIsAskedFor() {
        // Given
        var server = new OnDemand<>("Test", this::start);

        // Then
        assertThat(server.get()).isSameAs(server.get());
        assertThat(starts).hasValue(1);
    }

    @Test
    void stopsOnlyWhatWasStarted() {
        // Given
        var asked = new OnDemand<>("Test", this::start);
        var neverAsked = new OnDemand<>("Test", this::start);
        asked.get();

        // When
        asked.close();
        asked.close();
        neverAsked.close();

        // Then
        assertThat(stops).hasValue(1);
        assertThatThrownBy(neverAsked::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void triesAgainAfterAFailure() {
        // Given
        var server = new OnDemand<>("Test", () -> {
            if (starts.get() == 0) {
                starts.incrementAndGet();
                throw new IOException("disk full");
            }
            return start();
        });

        // Then
        assertThatThrownBy(server::get)
                .isInstanceOf(ServerStartException.class)
                .hasMessageContainingAll("Test did not start", "disk full");
        assertThat(server.get()).isNotNull();
    }

    private AutoCloseable start() {
        starts.incrementAndGet();
        return stops::incrementAndGet;
    }
}
