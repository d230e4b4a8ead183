package dev.sluice.frontdoor.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.frontdoor.identity.Identity;
import dev.sluice.redisreserver.usercache.InMemoryUserCache;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-01T10:00:00Z"));

    private final InMemoryUserCache cache = new InMemoryUserCache(CLOCK);
    private final List<String> asked = new ArrayList<>();
    private final Standings standings = new Standings(Optional.of(cache), this::find, CLOCK);
    private Optional<Standing> answer = Optional.of(new Standing("gold", true));

    private Optional<Standing> find(String subject) {
        asked.add(subject);
        return answer;
    }

    private static Identity user(Optional<String> level, Optional<Boolean> verified) {
        return new Identity("u-1", "someone@example.com", level, verified, Set.of());
    }

    private static Identity unknown() {
        return user(Optional.empty(), Optional.empty());
    }

    @Test
    void whoseTokenSaysItAllIsNotAskedFor() {
        assertThat(standings.of(user(Optional.of("basic"), Optional.of(false))))
                .isEqualTo(new Standing("basic", false));
        assertThat(asked).isEmpty();
    }

    @Test
    void theDirectoryIsAskedOnceAndOnlyWhatCountsIsKept() {
        assertThat(standings.of(unknown())).isEqualTo(new Standing("gold", true));
        assertThat(standings.of(unknown())).isEqualTo(new Standing("gold", true));

        assertThat(asked).containsExactly("someone@example.com");
        assertThat(cache.find("u-1").orElseThrow().toString()).doesNotContain("someone");
    }

    @Test
    void whatTheTokenSaysGoesBeforeWhatTheDirectorySays() {
        assertThat(standings.of(user(Optional.empty(), Optional.of(false)))).isEqualTo(new Standing("gold", false));
        assertThat(standings.of(user(Optional.of("basic"), Optional.empty()))).isEqualTo(new Standing("basic", true));
    }

    @Test
    void forWhomTheDirectoryDoesNotKnowNobodyVouches() {
        answer = Optional.empty();

        assertThat(standings.of(unknown())).isEqualTo(Standing.NONE);
    }

    @Test
    void withoutACacheTheDirectoryIsAskedEachTime() {
        var uncached = new Standings(Optional.empty(), this::find, CLOCK);

        uncached.of(unknown());
        uncached.of(unknown());

        assertThat(asked).hasSize(2);
    }

    @Test
    void aDirectoryThatFailsIsNotTakenForOneThatKnowsNobody() {
        var failing = new Standings(
                Optional.of(cache),
                subject -> {
                    throw new DirectoryFailed("down");
                },
                CLOCK);

        assertThatThrownBy(() -> failing.of(unknown())).isInstanceOf(DirectoryFailed.class);
        assertThat(standings.of(unknown())).isEqualTo(new Standing("gold", true));
    }
}
