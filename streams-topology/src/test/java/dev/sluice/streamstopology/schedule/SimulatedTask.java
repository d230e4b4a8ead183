package dev.sluice.streamstopology.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.redisreserver.Reserver;
import dev.sluice.streamstopology.boxoffice.BoxOffice;
import dev.sluice.streamstopology.boxoffice.FencedByNewerOwner;
import dev.sluice.streamstopology.boxoffice.Outlet;
import dev.sluice.streamstopology.harness.MapTables;
import dev.sluice.streamstopology.projection.Fence;
import dev.sluice.streamstopology.stream.MicrometerMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task as Kafka Streams runs it under exactly-once, without Kafka: tables, outcomes and offsets are committed together,
 * and a crash takes all three back to the last commit. After a crash the inputs may be read in another interleaving.
 */
final class SimulatedTask {
    /** What one life of the task puts out before it commits. */
    private record Buffer(List<BookingOutcome> outcomes, List<PositionsGiven> positions, List<String> forgotten)
            implements Outlet {
        @Override
        public void outcome(BookingOutcome outcome) {
            outcomes.add(outcome);
        }

        @Override
        public void progress(LineProgress progress) {
            // Its own constructor checks that it makes sense.
        }

        @Override
        public void forgotten(String eventId, Instant at) {
            forgotten.add(eventId);
        }

        @Override
        public void positions(PositionsGiven given) {
            positions.add(given);
        }
    }

    /** After it Kafka has ended what a former owner was about to commit, and the former owner with it. */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(10);

    private final Reserver reserver;
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerMeters meters = new MicrometerMeters(registry);
    private final InputLog requests = new InputLog();
    private final InputLog controls = new InputLog();
    private final InputLog inventory = new InputLog();
    private final InputLog payments = new InputLog();
    private final List<BookingOutcome> log = new ArrayList<>();
    private final Map<String, Long> toldPositions = new HashMap<>();
    private List<BookingOutcome> uncommitted = new ArrayList<>();
    private List<PositionsGiven> untold = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();
    private List<String> notYetForgotten = new ArrayList<>();
    private MapTables committed = MapTables.empty();
    private MapTables working = MapTables.empty();
    private BoxOffice office;
    private @Nullable BoxOffice zombie;
    private Instant zombieUntil = Instant.MIN;
    private int lives;
    private int lostOutcomes;
    private int fencedZombies;

    SimulatedTask(Reserver reserver, Instant now) {
        this.reserver = reserver;
        office = start(now);
    }

    private BoxOffice start(Instant now) {
        working = committed.copy();
        inputs().forEach(InputLog::crash);
        uncommitted = new ArrayList<>();
        untold = new ArrayList<>();
        notYetForgotten = new ArrayList<>();
        var started = new BoxOffice(
                working.tables(),
                reserver,
                new Buffer(uncommitted, untold, notYetForgotten),
                meters,
                new Fence(lives++ % Fence.OWNERS));
        started.open(now);
        return started;
    }

    void write(BookingRequested request) {
        requests.write((box, now) -> box.request(request, now));
    }

    void write(SaleControl control) {
        controls.write((box, now) -> box.control(control, now));
    }

    /** The operator wants the event forgotten. */
    void writeTombstone(String eventId) {
        controls.write((box, now) -> box.forget(eventId));
    }

    void write(InventoryChanged change) {
        inventory.write((box, now) -> box.inventory(change));
    }

    void write(PaymentSettled payment) {
        payments.write((box, now) -> box.payment(payment, now));
    }

    InputLog controls() {
        return controls;
    }

    List<InputLog> inputs() {
        return List.of(requests, controls, inventory, payments);
    }

    /** Reads one record; returns whether there was one. */
    boolean read(InputLog input, Instant now) {
        return input.read(office, now);
    }

    void gateTurn(Instant now) {
        if (office.hasActiveSales()) {
            try {
                office.gateTurn(now);
            } catch (FencedByNewerOwner e) {
                crash(now);
            }
        }
        haunt(now);
    }

    /** The former owner goes on until it notices; nothing it puts out can be committed. */
    private void haunt(Instant now) {
        if (now.isAfter(zombieUntil)) {
            zombie = null;
        }
        if (zombie != null) {
            try {
                zombie.clockTurn(now);
                zombie.gateTurn(now);
            } catch (FencedByNewerOwner e) {
                zombie = null;
                fencedZombies++;
            }
        }
    }

    void clockTurn(Instant now) {
        try {
            office.clockTurn(now);
            office.progressTurn(now);
        } catch (FencedByNewerOwner e) {
            crash(now);
        }
    }

    void commit() {
        committed = working.copy();
        inputs().forEach(InputLog::commit);
        log.addAll(uncommitted);
        uncommitted.clear();
        untold.forEach(this::tell);
        untold.clear();
        forgotten.addAll(notYetForgotten);
        notYetForgotten.clear();
    }

    private void tell(PositionsGiven given) {
        long position = given.first();
        for (String requestId : given.requestIds()) {
            assertThat(toldPositions.getOrDefault(requestId, position)).isEqualTo(position);
            toldPositions.put(requestId, position);
            position++;
        }
    }

    /** By request, what readers of committed records were told. */
    Map<String, Long> toldPositions() {
        return Collections.unmodifiableMap(toldPositions);
    }

    /** The task moves to another owner, and the former one does not know yet. */
    void move(Instant now) {
        BoxOffice former = office;
        crash(now);
        zombie = former;
        zombieUntil = now.plus(TRANSACTION_TIMEOUT);
    }

    void crash(Instant now) {
        lostOutcomes += uncommitted.size();
        office = start(now);
    }

    /** What readers of committed records see. */
    List<BookingOutcome> log() {
        return Collections.unmodifiableList(log);
    }

    /** Events that readers of committed records know to be forgotten. */
    List<String> forgotten() {
        return Collections.unmodifiableList(forgotten);
    }

    /** A counter of all lives of the task together. */
    double count(String meter) {
        return registry.get(meter).counter().count();
    }

    MapTables committedTables() {
        return committed;
    }

    /** Outcomes that a crash took back; if there are none the crashes proved nothing. */
    int lostOutcomes() {
        return lostOutcomes;
    }

    int fencedZombies() {
        return fencedZombies;
    }
}
