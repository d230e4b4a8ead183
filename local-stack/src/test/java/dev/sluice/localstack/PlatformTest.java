package dev.sluice.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "linux, false, /redis-server-7.0.15-linux-amd64, /postgres-linux-x86_64.txz",
        "linux, true, /redis-server-7.0.15-linux-arm64, /postgres-linux-arm_64.txz",
        "darwin, false, /redis-server-7.0.15-darwin-amd64, /postgres-darwin-x86_64.txz",
        "darwin, true, /redis-server-7.0.15-darwin-arm64, /postgres-darwin-x86_64.txz",
    })
    void everyPlatformHasItsRedisAndPostgres(String system, boolean arm, String redis, String postgres) {
        var platform = new Platform(system, arm);

        assertThat(platform.redisExecutable()).isEqualTo(redis);
        assertThat(platform.postgresArchive()).isEqualTo(postgres);
        assertThat(PlatformTest.class.getResource(redis)).isNotNull();
        assertThat(PlatformTest.class.getResource(postgres)).isNotNull();
    }
}
