package dev.sluice.redisreserver.usercache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link UserCache} promises. */
public interface UserCacheContract {
    UserCache cache();

    static CachedUser user() {
        return new CachedUser("user-" + UUID.randomUUID(), "gold", true, Instant.parse("2026-05-01T10:00:00.123Z"));
    }

    @Test
    default void aUserIsFoundUntilRemoved() {
        var user = user();

        assertThat(cache().find(user.userId())).isEmpty();
        assertThat(cache().put(user, TtlClass.USER_SESSION)).isTrue();
        assertThat(cache().find(user.userId())).contains(user);
        assertThat(cache().remove(user.userId())).isTrue();
        assertThat(cache().find(user.userId())).isEmpty();
        assertThat(cache().remove(user.userId())).isTrue();
    }

    @Test
    default void theLatestEntryCounts() {
        var user = user();
        var later = new CachedUser(user.userId(), "none", false, user.cachedAt().plusSeconds(5));
        cache().put(user, TtlClass.USER_SESSION);
        cache().put(later, TtlClass.USER_MINIMAL);

        assertThat(cache().find(user.userId())).contains(later);
    }
}
