package dev.sluice.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisExecutableTest {
    @ParameterizedTest
    @CsvSource({
        "Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64, true",
        "Valkey server v=8.0.1 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64, true",
        "Redis server v=10.0.0 sha=00000000:0, true",
        "Redis server v=6.2.14 sha=00000000:0, false",
        "sh: not a server, false",
    })
    void takesOnlyServersThatKnowScriptHeaders(String versionLine, boolean newEnough) {
        assertThat(RedisExecutable.isNewEnough(versionLine)).isEqualTo(newEnough);
    }
}
