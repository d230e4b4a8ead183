package dev.sluice.frontdoor.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardedUserDirectoryTest {
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private Duration takes = Duration.ZERO;
    private boolean isDown;
    private int asked;
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final UserDirectory directory = new GuardedUserDirectory(this::find, clock);

    private Optional<Standing> find(String subject) {
        asked++;
        now = now.plus(takes);
        if (isDown) {
            throw new DirectoryFailed("down");
        }
        return Optional.of(Standing.NONE);
    }

    private void ask(int times) {
        for (int i = 0; i < times; i++) {
            try {
                directory.find("s");
            } catch (DirectoryFailed e) {
                assertThat(e).hasMessageMatching("down|The user directory is left alone for a while");
            }
        }
    }

    @Test
    void aDirectoryThatIsDownIsLeftAloneAndTriedAgain() {
        isDown = true;
        ask(100);
        assertThat(asked).isEqualTo(GuardedUserDirectory.MINIMUM_CALLS);
        assertThatThrownBy(() -> directory.find("s")).hasMessage("The user directory is left alone for a while");

        isDown = false;
        now = now.plus(GuardedUserDirectory.PAUSE).plusMillis(1);

        assertThat(directory.find("s")).contains(Standing.NONE);
    }

    @Test
    void aSlowDirectoryIsLeftAloneToo() {
        takes = GuardedUserDirectory.SLOW.plusMillis(1);

        ask(100);

        assertThat(asked).isEqualTo(GuardedUserDirectory.MINIMUM_CALLS);
    }
}
