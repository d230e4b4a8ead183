package dev.sluice.streamstopology.stream;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.Released;
import dev.sluice.streamstopology.boxoffice.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/** The counts as Micrometer's meters. Labels are outcome kinds and reasons only. Thread-safe. */
public final class MicrometerMeters implements Meters {
    private static final String PREFIX = "sluice.topology.";

    private final MeterRegistry registry;
    private final Counter admitted;
    private final Counter held;
    private final Counter repeated;
    private final Counter paymentWithoutHold;
    private final Counter dropped;
    private final Counter unanswered;
    private final Counter lost;
    private final Counter loaded;
    private final Timer turn;

    public MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
        admitted = registry.counter(PREFIX + "admitted");
        held = outcomes("held", "none");
        repeated = registry.counter(PREFIX + "requests.repeated");
        paymentWithoutHold = registry.counter(PREFIX + "payments.without.hold");
        dropped = registry.counter(PREFIX + "records.dropped");
        unanswered = registry.counter(PREFIX + "reserver.unanswered");
        lost = registry.counter(PREFIX + "reserver.lost");
        loaded = registry.counter(PREFIX + "reserver.loaded");
        turn = Timer.builder(PREFIX + "gate.turn").publishPercentileHistogram().register(registry);
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
    public void dropped() {
        dropped.increment();
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
    public void timed(Runnable work) {
        turn.record(work);
    }
}
