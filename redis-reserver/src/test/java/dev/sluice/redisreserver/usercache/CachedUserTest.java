package dev.sluice.redisreserver.usercache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.check.InvalidMessage;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CachedUserTest {
    /** Promise P6: a new field here is a decision about personal data. */
    @Test
    void holdsNoPersonalData() {
        assertThat(Arrays.stream(CachedUser.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("userId", "membershipLevel", "verified", "cachedAt");
        assertThatThrownBy(() -> new CachedUser("someone@example.com", "gold", true, Instant.now()))
                .isInstanceOf(InvalidMessage.class);
    }

    @Test
    void theKeyTellsNothingAndDependsOnTheSecret() {
        var key = new UserKey("0123456789abcdef0123456789abcdef").of("user-1");

        assertThat(key).matches("sluice:user:[A-Za-z0-9_-]{22}").doesNotContain("user-1");
        assertThat(new UserKey("another-secret-of-enough-characters").of("user-1"))
                .isNotEqualTo(key);
        assertThatThrownBy(() -> new UserKey("short"))
                .hasMessageContaining("32")
                .hasMessageNotContaining("short ");
    }

    @Test
    void timesToLiveScatterByATenth() {
        var random = new Random(1);
        var times = Stream.generate(() -> TtlClass.USER_MINIMAL.withJitter(random))
                .limit(1000)
                .toList();

        assertThat(times)
                .allMatch(time ->
                        time.compareTo(Duration.ofSeconds(54)) >= 0 && time.compareTo(Duration.ofSeconds(66)) <= 0);
        assertThat(times).anyMatch(time -> time.compareTo(Duration.ofSeconds(56)) < 0);
        assertThat(times).anyMatch(time -> time.compareTo(Duration.ofSeconds(64)) > 0);
    }

    @Test
    void classesLastAsLongAsPlanned() {
        assertThat(Arrays.stream(TtlClass.values()).map(ttl -> ttl.duration().toSeconds()))
                .containsExactly(86_400L, 43_200L, 1_800L, 60L);
    }
}
