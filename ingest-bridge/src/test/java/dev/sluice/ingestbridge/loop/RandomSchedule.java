package dev.sluice.ingestbridge.loop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.contracts.booking.RequestIdentity;
import dev.sluice.ingestbridge.log.LogEntry;
import dev.sluice.ingestbridge.model.FifoQueue;
import dev.sluice.ingestbridge.model.Point;
import dev.sluice.ingestbridge.model.TransactionLog;
import dev.sluice.ingestbridge.model.Trouble;
import dev.sluice.ingestbridge.model.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Front doors that send, up to three bridges, and whatever can go wrong, in an order that the seed decides. Bridges work
 * inside each other's calls, which stands for working at the same time.
 */
final class RandomSchedule {
    private static final int STEPS = 50;
    private static final int MAX_TURNS_TO_DRAIN = 400;
    private static final int MAX_DEPTH = 3;
    private static final Set<Point> OF_THE_QUEUE = Set.of(Point.RECEIVING, Point.DELETING, Point.GIVING_BACK);

    private final Random random;
    private final VirtualTime time = new VirtualTime();
    private final FifoQueue queue;
    private final TransactionLog log;
    private final RandomSender sender;
    private final List<ModelBridge> bridges = new ArrayList<>();
    private boolean calm;
    private int depth;
    private int crashes;
    private final Set<Point> crashedAt = EnumSet.noneOf(Point.class);

    RandomSchedule(long seed) {
        random = new Random(seed);
        queue = new FifoQueue(time, random);
        log = new TransactionLog(time, random, ModelBridge.TRANSACTION_TIMEOUT, ModelBridge.TRANSACTION_SWEEP);
        sender = new RandomSender(queue, random);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            bridges.add(bridge("bridge-" + i));
        }
    }

    /** Goes through all troubles, then lets the bridges work in peace until the queue is empty. */
    void run() {
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(4)) {
                case 0 -> sender.send();
                case 1 -> time.sleep(upTo(ModelBridge.VISIBILITY.dividedBy(4)));
                default -> turnOfOne();
            }
        }
        calm = true;
        for (int turn = 0; turn < MAX_TURNS_TO_DRAIN && queue.size() > 0; turn++) {
            turnOfOne();
        }
    }

    private void turnOfOne() {
        int index = random.nextInt(bridges.size());
        ModelBridge bridge = bridges.get(index);
        bridge.turn(random.nextInt(2));
        if (!bridge.isAlive() && bridges.get(index) == bridge) {
            crashes++;
            // Started again under its name, or, as on platforms that number their tasks, under another.
            bridges.set(index, bridge("bridge-" + (random.nextBoolean() ? index : 10 + crashes)));
        }
    }

    private ModelBridge bridge(String name) {
        return new ModelBridge(name, queue, log, time, new Trouble() {
            @Override
            public void at(Point point) {
                trouble(point);
            }

            @Override
            public boolean refusesEntry() {
                return !calm && random.nextInt(10) == 0;
            }
        });
    }

    private void trouble(Point point) {
        if (calm) {
            return;
        }
        switch (random.nextInt(25)) {
            case 0 -> {
                crashedAt.add(point);
                throw new Trouble.Crash(point);
            }
            case 1 -> throw new Trouble.LostAnswer(point);
            case 2 -> time.sleep(upTo(ModelBridge.VISIBILITY.dividedBy(4)));
            case 3 -> time.sleep(upTo(ModelBridge.VISIBILITY.multipliedBy(2)));
            case 4, 5, 6 -> others();
            case 7 -> refuse(point);
            default -> {}
        }
    }

    private void refuse(Point point) {
        if (OF_THE_QUEUE.contains(point)) {
            throw random.nextBoolean() ? Trouble.Refusal.throttled() : Trouble.Refusal.internal();
        }
    }

    /** Whoever is in the middle of a call waits for them. */
    private void others() {
        if (depth == MAX_DEPTH) {
            return;
        }
        depth++;
        for (int turns = random.nextInt(4); turns > 0; turns--) {
            turnOfOne();
        }
        depth--;
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }

    boolean isDrained() {
        return queue.size() == 0;
    }

    /** Where bridges died. */
    Set<Point> crashedAt() {
        return crashedAt;
    }

    /** What of the group was accepted by the queue, in order. */
    List<String> sent(String group) {
        return sender.sent(group);
    }

    /** What of the group a reader of committed records sees, in order; what went aside as well. */
    List<String> logged(String group) {
        return log.entries().stream()
                .filter(entry -> entry.origin().group().equals(group))
                .map(RandomSchedule::text)
                .toList();
    }

    private static String text(LogEntry entry) {
        return switch (entry) {
            case LogEntry.Accepted accepted -> accepted.request().requestId();
            case LogEntry.Invalid invalid ->
                "greedy "
                        + RequestIdentity.of(invalid.raw().getBytes(UTF_8))
                                .orElseThrow()
                                .requestId();
            case LogEntry.Unreadable unreadable -> unreadable.raw();
        };
    }

    double halted() {
        return bridges.stream()
                .mapToDouble(bridge -> bridge.count("runs.halted"))
                .sum();
    }
}
