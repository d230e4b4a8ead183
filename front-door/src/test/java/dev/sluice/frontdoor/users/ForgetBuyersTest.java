package dev.sluice.frontdoor.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.redisreserver.usercache.CachedUser;
import dev.sluice.redisreserver.usercache.TtlClass;
import dev.sluice.redisreserver.usercache.UserCache;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForgetBuyersTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final List<String> SEATS = List.of("A-1");

    private final RemovedUsers cache = new RemovedUsers();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ForgetBuyers forgetting = ForgetBuyers.start(cache, () -> NOW, registry);

    @AfterEach
    void stop() {
        forgetting.close();
    }

    @Test
    void whoeverHasPaidOrGotNothingIsForgotten() throws InterruptedException {
        forgetting.heard(held("r-1", "alice"));
        forgetting.heard(new Confirmed("gala", "r-1", "alice", 2, SEATS, "p-1", NOW));
        forgetting.heard(rejected("r-2", "bob", NOW));
        forgetting.heard(held("r-3", "carol"));
        forgetting.heard(released("r-3", "carol"));

        assertThat(cache.removed.take()).isEqualTo("alice");
        assertThat(cache.removed.take()).isEqualTo("bob");
        assertThat(cache.removed.take()).isEqualTo("carol");
    }

    @Test
    void whoeverHasAnotherHoldOfTheEventIsNotForgottenYet() throws InterruptedException {
        forgetting.heard(held("r-1", "alice"));
        forgetting.heard(held("r-2", "alice"));
        forgetting.heard(released("r-1", "alice"));
        forgetting.heard(rejected("r-3", "bob", NOW));
        assertThat(cache.removed.take()).isEqualTo("bob");

        forgetting.heard(released("r-2", "alice"));

        assertThat(cache.removed.take()).isEqualTo("alice");
    }

    @Test
    void oldNewsAreNone() throws InterruptedException {
        forgetting.heard(rejected("r-1", "alice", NOW.minusSeconds(61)));
        forgetting.heard(rejected("r-2", "bob", NOW));

        assertThat(cache.removed.take()).isEqualTo("bob");
    }

    @Test
    void aCacheThatFailsIsCountedAndNothingElse() {
        cache.answers = false;

        forgetting.heard(rejected("r-1", "alice", NOW));

        Awaitility.await().until(() -> count("failed") == 1);
        assertThat(count("done")).isZero();
    }

    private double count(String result) {
        return registry.counter("sluice.door.buyers.forgotten", "result", result)
                .count();
    }

    private static BookingOutcome held(String requestId, String userId) {
        return new Held("gala", requestId, userId, 1, 1, SEATS, NOW.plusSeconds(180), NOW);
    }

    private static BookingOutcome released(String requestId, String userId) {
        return new Released("gala", requestId, userId, 3, SEATS, ReleaseReason.EXPIRED, NOW);
    }

    private static BookingOutcome rejected(String requestId, String userId, Instant at) {
        return new Rejected("gala", requestId, userId, 3, 9, RejectionReason.SEAT_TAKEN, at);
    }

    /** Tells who was removed, in order. */
    private static final class RemovedUsers implements UserCache {
        private final BlockingQueue<String> removed = new LinkedBlockingQueue<>();
        private volatile boolean answers = true;

        @Override
        public Optional<CachedUser> find(String userId) {
            return Optional.empty();
        }

        @Override
        public boolean put(CachedUser user, TtlClass ttl) {
            return answers;
        }

        @Override
        public boolean remove(String userId) {
            removed.add(userId);
            return answers;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
