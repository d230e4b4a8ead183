package dev.sluice.redisreserver.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisReserverSettingsTest {
    private static final URI URL = URI.create("redis://user:pass@redis.internal:6380");

    @Test
    void waitsHalfASecondUnlessTold() {
        assertThat(RedisReserverSettings.of(URL))
                .isEqualTo(new RedisReserverSettings(URL, Duration.ofMillis(500), Duration.ofMillis(500)));
    }

    @Test
    void isPrintedWithoutTheCredentials() {
        assertThat(RedisReserverSettings.of(URL))
                .asString()
                .contains("redis.internal:6380")
                .doesNotContain("pass");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://secret@host", "redis:/path", "secret@host"})
    void anotherKindOfUriIsRefusedWithoutRepeatingIt(String uri) {
        assertThatThrownBy(() -> RedisReserverSettings.of(URI.create(uri)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redis[s]://")
                .hasMessageNotContaining("secret");
    }

    @Test
    void everyWaitIsFinite() {
        assertThatThrownBy(() -> new RedisReserverSettings(URL, Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessageContaining("connectTimeout");
        assertThatThrownBy(() -> new RedisReserverSettings(URL, Duration.ofSeconds(1), Duration.ofMinutes(2)))
                .hasMessageContaining("answerTimeout");
    }
}
