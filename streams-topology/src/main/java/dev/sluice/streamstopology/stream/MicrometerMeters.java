package dev.sluice.streamstopology.stream;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.Released;
import dev.sluice.streamstopology.boxoffice.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The counts as Micrometer's meters. Labels are outcome kinds and reasons only. One for each task; all of
 * them count together. Not thread-safe.
 */
public final class MicrometerMeters implements Meters {
    private static final String PREFIX = "sluice.topology.";

    private final MeterRegistry registry;
    private final Counter admitted;
    private final Counter held;
    private final Counter repeated;
    private final Counter paymentWithoutHold;
    private final Counter deadLetters;
    private final Counter unanswered;
    private final Counter lost;
    private final Counter loaded;
    private final Counter archived;
    private final Counter forgotten;
    private final Counter notForgotten;
    private final Timer turn;
    private final Timer ownWork;
    private long asking;

    public MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
        admitted = registry.counter(PREFIX + "admitted");
        held = outcomes("held", "none");
        repeated = registry.counter(PREFIX + "requests.repeated");
        paymentWithoutHold = registry.counter(PREFIX + "payments.without.hold");
        deadLetters = registry.counter(PREFIX + "dead.letters");
        unanswered = registry.counter(PREFIX + "reserver.unanswered");
        lost = registry.counter(PREFIX + "reserver.lost");
        loaded = registry.counter(PREFIX + "reserver.loaded");
        archived = registry.counter(PREFIX + "reserver.archived");
        forgotten = registry.counter(PREFIX + "events.forgotten");
        notForgotten = registry.counter(PREFIX + "events.not.forgotten");
        turn = timer("gate.turn");
        ownWork = timer("gate.turn.own");
    }

    private Timer timer(String name) {
        return Timer.builder(PREFIX + name).publishPercentileHistogram().register(registry);
    }

    private Counter outcomes(String kind, String reason) {
        return registry.counter(PREFIX + "outcomes", "outcome", kind, "reason", reason);
    }

    @Override
    public void admitted(int people) {
        admitted.increment(people);
    }

    @Override
    public void decided(BookingOutcome outcome) {
        Counter counter = switch (outcome) {
            case Held ignored -> held;
            case Rejected rejected -> outcomes("rejected", label(rejected.reason()));
            case Confirmed ignored -> outcomes("confirmed", "none");
            case Released released -> outcomes("released", label(released.reason()));
            case RefundDue ignored -> outcomes("refund-due", "none");
        };
        counter.increment();
    }

    private static String label(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void repeated() {
        repeated.increment();
    }

    @Override
    public void paymentWithoutHold() {
        paymentWithoutHold.increment();
    }

    @Override
    public void deadLetter() {
        deadLetters.increment();
    }

    @Override
    public void unanswered() {
        unanswered.increment();
    }

    @Override
    public void lost() {
        lost.increment();
    }

    @Override
    public void loaded() {
        loaded.increment();
    }

    @Override
    public void archived() {
        archived.increment();
    }

    @Override
    public void forgotten() {
        forgotten.increment();
    }

    @Override
    public void notForgotten() {
        notForgotten.increment();
    }

    @Override
    public void timed(Runnable work) {
        asking = 0;
        long start = System.nanoTime();
        work.run();
        long took = System.nanoTime() - start;
        turn.record(took, TimeUnit.NANOSECONDS);
        ownWork.record(took - asking, TimeUnit.NANOSECONDS);
    }

    @Override
    public <T> T asking(Supplier<T> call) {
        long start = System.nanoTime();
        try {
            return call.get();
        } finally {
            asking += System.nanoTime() - start;
        }
    }
}
