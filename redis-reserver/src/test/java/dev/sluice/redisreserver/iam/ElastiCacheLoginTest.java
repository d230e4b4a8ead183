package dev.sluice.redisreserver.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.redisreserver.redis.RedisLogin;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElastiCacheLoginTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final AwsKeys KEYS = new AwsKeys("KEY", "secret", Optional.of("session/token"));

    private static RedisLogin login(String cacheName, boolean serverless) {
        return new ElastiCacheLogin(cacheName, serverless, "reserver", "eu-central-1", () -> KEYS, () -> NOW).get();
    }

    @Test
    void theTokenIsASignedRequestToConnectThatLivesAQuarterOfAnHour() {
        var login = login("Sluice-Inventory", false);

        assertThat(login.user()).isEqualTo("reserver");
        assertThat(login.password())
                .startsWith("sluice-inventory/?Action=connect&User=reserver&X-Amz-Algorithm=AWS4-HMAC-SHA256")
                .contains("&X-Amz-Date=20260501T100000Z&X-Amz-Expires=900&")
                .contains("&X-Amz-Security-Token=session%2Ftoken&")
                .contains("%2Feu-central-1%2Felasticache%2Faws4_request")
                .containsPattern("&X-Amz-Signature=[0-9a-f]{64}$");
    }

    @Test
    void aServerlessCacheIsNamedAsSuch() {
        assertThat(login("inventory", true).password()).contains("Action=connect&ResourceType=ServerlessCache&User=");
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(KEYS).asString().doesNotContain("secret").doesNotContain("session");
        assertThat(login("inventory", false)).asString().doesNotContain("Signature");
    }
}
