package dev.sluice.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void writesAndReadsWhatTheJdkDoes(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            long second = random.nextLong(Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());
            int nanos = random.nextBoolean() ? random.nextInt(1000) * 1_000_000 : 0;
            Instant instant = Instant.ofEpochSecond(second, nanos);

            String text = InstantText.of(instant);

            assertThat(text).as("seed %d", seed).isEqualTo(instant.toString());
            assertThat(InstantText.parse(text)).as("seed %d", seed).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T10:00:00.123456Z",
                "2026-11-23T10:00:00.1Z",
                "2024-02-29T23:59:59.999Z",
                "1969-12-31T23:59:59.001Z",
                "+10000-01-01T00:00:00Z",
                "2026-11-23T10:00:00+01:00",
                "2026-11-23T24:00:00Z"
            })
    void readsEveryOtherFormThatTheJdkReads(String text) {
        assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
        assertThat(InstantText.of(Instant.parse(text)))
                .isEqualTo(Instant.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-13-23T10:00:00Z",
                "2026-02-30T10:00:00Z",
                "2026-11-23T25:00:00Z",
                "2026-11-23 10:00:00Z",
                "2026-11-23T10:00:00.12xZ",
                "2026-11-23T10:00:60.123Z"
            })
    void refusesWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void readsTheEndOfADayAsTheJdkDoes() {
        assertThat(InstantText.parse("2026-11-23T24:00:00.000Z")).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    }
}
