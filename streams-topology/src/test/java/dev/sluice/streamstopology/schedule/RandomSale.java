package dev.sluice.streamstopology.schedule;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.redisreserver.memory.InMemoryReserver;
import dev.sluice.streamstopology.harness.FaultyReserver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sale in which anything happens at any time, drawn from a seed. */
final class RandomSale {
    static final String EVENT = "gala";
    static final int SEATS = 40;
    static final int RATE = 50;
    static final int BURST = 5;
    private static final int USERS = 30;
    private static final int HOLD_SECONDS = 5;
    private static final Duration TICK = Duration.ofMillis(10);
    private static final int TICKS_PER_CLOCK_TURN = 25;

    private final Random random;
    private final InMemoryReserver memory = new InMemoryReserver();
    private final FaultyReserver reserver = new FaultyReserver(memory);
    private final List<BookingRequested> requests = new ArrayList<>();
    private final Set<String> paid = new HashSet<>();
    private final SimulatedTask task;
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private Instant closedUntil = Instant.MIN;
    private int ticks;
    private int versions = 1;

    RandomSale(long seed) {
        random = new Random(seed);
        task = new SimulatedTask(reserver, now);
        task.write(control(SaleState.OPEN));
        for (int seat = 1; seat <= SEATS; seat++) {
            task.write(seat(seat, SeatStatus.AVAILABLE));
        }
    }

    /** One thing happens. */
    void step() {
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> request();
            case 4 -> repeat();
            case 5, 6 -> pay();
            case 7 -> operatorChangesMind();
            case 8 -> sellerChangesMind();
            case 9 -> fault();
            case 10 -> crash();
            case 11, 12 -> task.commit();
            case 13 -> rarely();
            default -> tick();
        }
        IntStream.range(0, random.nextInt(5)).forEach(ignored -> task.read(anyInput(), now));
    }

    private InputLog anyInput() {
        return any(task.inputs());
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void request() {
        List<String> seats = random.ints(1 + random.nextInt(2), 1, SEATS + 1)
                .distinct()
                .mapToObj(seat -> "A-" + seat)
                .toList();
        boolean chooses = random.nextBoolean();
        var request = new BookingRequested(
                EVENT,
                "request-" + requests.size(),
                "user-" + random.nextInt(USERS),
                chooses ? seats : List.of(),
                chooses
                        ? null
                        : new BestSeats(random.nextBoolean() ? "A" : null, 1 + random.nextInt(4), random.nextBoolean()),
                now);
        requests.add(request);
        task.write(request);
    }

    private void repeat() {
        if (!requests.isEmpty()) {
            task.write(any(requests));
        }
    }

    private void pay() {
        var held = task.log().stream().filter(Held.class::isInstance).toList();
        if (!held.isEmpty()) {
            String requestId = any(held).requestId();
            PaymentResult result = any(List.of(PaymentResult.values()));
            String paymentId = "payment-" + random.nextInt(3) + "-" + requestId;
            if (result == PaymentResult.PAID) {
                paid.add(paymentId);
            }
            task.write(new PaymentSettled(EVENT, requestId, paymentId, result, now));
        }
    }

    private void operatorChangesMind() {
        if (now.isBefore(closedUntil)) {
            task.write(control(SaleState.CLOSED));
        } else {
            task.write(control(random.nextInt(3) == 0 ? SaleState.PAUSED : SaleState.OPEN));
        }
    }

    /** For long enough, at times, that the holds end and the reserver's copy goes. */
    private void close() {
        task.write(control(SaleState.CLOSED));
        closedUntil = now.plusSeconds(random.nextInt(HOLD_SECONDS + 60));
    }

    private void sellerChangesMind() {
        var status = random.nextBoolean() ? SeatStatus.AVAILABLE : SeatStatus.BLOCKED;
        task.write(seat(1 + random.nextInt(SEATS), status));
    }

    private void fault() {
        switch (random.nextInt(4)) {
            case 0 -> reserver.goDown();
            case 1 -> reserver.loseAnswers();
            default -> reserver.recover();
        }
    }

    private void crash() {
        if (random.nextBoolean()) {
            task.crash(now);
        } else {
            task.move(now);
        }
    }

    private void rarely() {
        switch (random.nextInt(8)) {
            case 0 -> reserver.forgetEverything();
            case 1 -> close();
            case 2 -> now = now.plusSeconds(2);
            case 3 -> now = now.isBefore(closedUntil) ? now.plusSeconds(random.nextInt(20)) : now;
            default -> tick();
        }
    }

    private void tick() {
        now = now.plus(TICK);
        ticks++;
        task.gateTurn(now);
        if (ticks % TICKS_PER_CLOCK_TURN == 0) {
            task.clockTurn(now);
        }
    }

    /** Everything works again, everything is read, and time goes by until nothing is left to happen. */
    void settleDown() {
        settleDown(SaleState.OPEN);
    }

    /** As {@link #settleDown()}, but nobody can buy any more. */
    void end() {
        settleDown(SaleState.CLOSED);
    }

    private void settleDown(SaleState state) {
        reserver.recover();
        task.write(control(state));
        goOn();
    }

    /** The operator wants the ended sale's event forgotten, and crashes happen all the same. */
    void forget() {
        task.writeTombstone(EVENT);
        for (int step = 0; step < 500; step++) {
            switch (random.nextInt(20)) {
                case 0 -> crash();
                case 1 -> task.commit();
                case 2 -> now = now.plusSeconds(random.nextInt(10));
                default -> tick();
            }
            task.read(task.controls(), now);
        }
        goOn();
    }

    private void goOn() {
        for (int more = 0; more < 4000; more++) {
            // In the loop: what a crash takes back is to be read again.
            task.inputs().forEach(input -> task.read(input, now));
            tick();
        }
        task.commit();
    }

    private SaleControl control(SaleState state) {
        Instant opened = Instant.parse("2026-11-23T09:00:00Z");
        Set<SaleOption> options = random.nextBoolean() ? Set.of(SaleOption.STANDBY) : Set.of();
        return new SaleControl(
                EVENT, state, opened, SEATS, RATE, BURST, 4, HOLD_SECONDS, 10_000, options, "", "op-1", now);
    }

    private InventoryChanged seat(int number, SeatStatus status) {
        return new InventoryChanged(
                EVENT, "A-" + number, "A", "R" + number / 10, number, status, 1000, "EUR", versions++);
    }

    SimulatedTask task() {
        return task;
    }

    InMemoryReserver reserver() {
        return memory;
    }

    /** Money that was taken for a hold. */
    Set<String> payments() {
        return paid;
    }

    List<String> requestIds() {
        return requests.stream().map(BookingRequested::requestId).collect(Collectors.toList());
    }
}
