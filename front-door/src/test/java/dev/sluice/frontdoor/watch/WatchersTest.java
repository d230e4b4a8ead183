package dev.sluice.frontdoor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.frontdoor.watch.Watchers.Signal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchersTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Watchers watchers = new Watchers(2);

    @Test
    void howeverMuchChangesAWatcherIsWokenOnce() throws InterruptedException {
        try (var watcher = watchers.join(List.of("a", "b")).orElseThrow()) {
            watchers.changed("a");
            watchers.changed("b");
            watchers.changed("a");

            assertThat(watcher.await(LONG)).isEqualTo(Signal.CHANGED);
            assertThat(watcher.await(Duration.ZERO)).isEqualTo(Signal.QUIET);
        }
    }

    @Test
    void whatSomebodyElseWatchesWakesNobody() throws InterruptedException {
        try (var watcher = watchers.join(List.of("a")).orElseThrow()) {
            watchers.changed("b");

            assertThat(watcher.await(Duration.ZERO)).isEqualTo(Signal.QUIET);
        }
    }

    @Test
    void thereAreOnlySoManyPlacesAndWhoLeavesFreesTheirs() {
        var first = watchers.join(List.of("a")).orElseThrow();
        assertThat(watchers.join(List.of("a"))).isPresent();
        assertThat(watchers.join(List.of("b"))).isEmpty();
        assertThat(watchers.count()).isEqualTo(2);

        first.close();

        assertThat(watchers.count()).isEqualTo(1);
        assertThat(watchers.join(List.of("b"))).isPresent();
    }

    @Test
    void closingSendsEverybodyAwayAndTakesNobodyIn() throws InterruptedException {
        var watcher = watchers.join(List.of("a")).orElseThrow();

        watchers.close();

        assertThat(watcher.await(LONG)).isEqualTo(Signal.ENDED);
        assertThat(watchers.join(List.of("a"))).isEmpty();
    }
}
