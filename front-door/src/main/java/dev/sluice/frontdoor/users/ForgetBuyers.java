package dev.sluice.frontdoor.users;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.Released;
import dev.sluice.redisreserver.usercache.UserCache;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Takes buyers out of the cache when their booking has ended, on a thread of its own. Every door does so for everybody:
 * to forget twice is to forget. Whoever cannot be forgotten now is forgotten when their entry's time is up, so a failure
 * is counted and that is all. Outcomes are to be told by one thread.
 */
public final class ForgetBuyers implements AutoCloseable {
    private static final String COUNTER = "sluice.door.buyers.forgotten";
    /** A door that starts hears of old bookings too; their entries are gone or somebody else's business. */
    private static final Duration LATELY = Duration.ofMinutes(1);
    /** Of some 60 bytes each; a sold-out line is answered at once. */
    private static final int WAITING = 10_000;

    private final UserCache cache;
    private final InstantSource clock;
    private final OpenHolds holds = new OpenHolds();
    private final BlockingQueue<String> leaving = new ArrayBlockingQueue<>(WAITING);
    private final Counter forgotten;
    private final Counter failed;
    private final Counter tooMany;
    private final Thread worker;
    private volatile boolean closing;

    private ForgetBuyers(UserCache cache, InstantSource clock, MeterRegistry registry) {
        this.cache = cache;
        this.clock = clock;
        this.forgotten = registry.counter(COUNTER, "result", "done");
        this.failed = registry.counter(COUNTER, "result", "failed");
        this.tooMany = registry.counter(COUNTER, "result", "too-many");
        this.worker = Thread.ofVirtual().name("forget-buyers").unstarted(this::run);
    }

    public static ForgetBuyers start(UserCache cache, InstantSource clock, MeterRegistry registry) {
        var forgetting = new ForgetBuyers(cache, clock, registry);
        forgetting.worker.start();
        return forgetting;
    }

    /** Something became of a booking. Never waits. */
    public void heard(BookingOutcome outcome) {
        holds.heard(outcome);
        if (isEnd(outcome) && isNews(outcome) && !holds.remains(outcome) && !leaving.offer(outcome.userId())) {
            tooMany.increment();
        }
    }

    private static boolean isEnd(BookingOutcome outcome) {
        return outcome instanceof Confirmed || outcome instanceof Released || outcome instanceof Rejected;
    }

    private boolean isNews(BookingOutcome outcome) {
        return outcome.decidedAt().isAfter(clock.instant().minus(LATELY));
    }

    private void run() {
        try {
            while (!closing) {
                (cache.remove(leaving.take()) ? forgotten : failed).increment();
            }
        } catch (InterruptedException e) {
            // Closed: the rest is forgotten when its time is up.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        worker.interrupt();
    }
}
