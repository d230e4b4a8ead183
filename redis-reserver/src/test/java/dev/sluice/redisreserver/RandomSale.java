package dev.sluice.redisreserver;

import dev.sluice.redisreserver.EventSnapshot.HoldState;
import dev.sluice.redisreserver.ReserveBatch.Request;
import dev.sluice.redisreserver.SettleBatch.Ending;
import dev.sluice.redisreserver.SettleBatch.Settlement;
import dev.sluice.redisreserver.memory.InMemoryReserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random calls about one small event, so that seats, users and ids collide all the time. */
public final class RandomSale {
    private static final int SEATS = 14;
    private final String eventId;
    private final Random random;
    private final InMemoryReserver model;
    private final List<Mutation> applied = new ArrayList<>();

    /** One call; the answer is whatever it returns, or the class of what it throws. */
    public record Step(String name, Function<Reserver, Object> call) {
        public Object on(Reserver reserver) {
            try {
                return call.apply(reserver);
            } catch (IllegalArgumentException e) {
                return e.getClass();
            }
        }
    }

    /** @param model is asked for where the event stands, so that most calls make sense */
    public RandomSale(String eventId, long seed, InMemoryReserver model) {
        this.eventId = eventId;
        this.random = new Random(seed);
        this.model = model;
    }

    public Step next() {
        if (model.snapshot(eventId).isEmpty() && random.nextInt(4) > 0) {
            return warm(new WarmStep.Begin());
        }
        boolean open =
                model.snapshot(eventId).map(event -> event.status().open()).orElse(true);
        int dice = random.nextInt(200);
        if (!open && dice < 150) {
            return loading();
        }
        if (dice < 100) {
            var batch = new ReserveBatch(
                    eventId, fence(), minSeq(), TestSale.EXPIRES_AT, TestSale.LIMIT, some(5, this::request));
            return random.nextBoolean()
                    ? new Step("reserve " + batch, reserver -> reserver.reserve(List.of(batch)))
                    : new Step(
                            "begin " + batch,
                            reserver -> reserver.begin(List.of(batch)).await());
        }
        if (dice < 160) {
            var batch = new SettleBatch(eventId, fence(), minSeq(), some(5, this::settlement));
            return new Step("settle " + batch, reserver -> reserver.settle(List.of(batch)));
        }
        return dice < 196 ? upkeep(dice) : loading();
    }

    private Step upkeep(int dice) {
        if (dice < 170) {
            var batch = new SyncBatch(eventId, fence(), some(4, this::seat));
            return new Step("sync " + batch, reserver -> reserver.sync(batch));
        }
        if (dice < 175) {
            long fence = fence() + random.nextInt(2);
            return new Step("claim " + fence, reserver -> reserver.claim(eventId, fence));
        }
        if (dice < 180) {
            long after = Math.max(0, seq() - random.nextInt(20));
            return new Step("since " + after, reserver -> reserver.since(eventId, after));
        }
        return dice < 195 ? replay() : new Step("status", reserver -> reserver.status(eventId));
    }

    private Step loading() {
        return switch (random.nextInt(10)) {
            case 0 -> warm(random.nextBoolean() ? new WarmStep.Begin() : new WarmStep.Begin(minSeq()));
            case 1 -> archive(fence());
            case 2, 3, 4 -> warm(new WarmStep.Seats(some(12, this::seat)));
            case 5 -> warm(new WarmStep.Holds(some(3, this::hold)));
            case 6 -> replay();
            default ->
                warm(new WarmStep.Commit(
                        model.snapshot(eventId)
                                        .map(event -> event.status().seats())
                                        .orElse(0)
                                + random.nextInt(2),
                        seq()));
        };
    }

    private Step archive(long fence) {
        return new Step("archive", reserver -> reserver.archive(eventId, fence));
    }

    private Step warm(WarmStep step) {
        long fence = fence();
        return new Step("warm " + step, reserver -> reserver.warm(eventId, fence, step));
    }

    /** Known mutations again, or new ones that may or may not fit. */
    private Step replay() {
        long first = Math.max(1, seq() - random.nextInt(4) + random.nextInt(3));
        var mutations = new ArrayList<Mutation>();
        var known = model.since(eventId, first - 1) instanceof Reply.Answered<MutationLog> log
                ? log.answer().mutations()
                : List.<Mutation>of();
        mutations.addAll(known);
        applied.addAll(known);
        IntStream.range(0, 1 + random.nextInt(3)).forEach(i -> mutations.add(mutation(first + mutations.size())));
        var batch = new ApplyBatch(eventId, fence(), mutations);
        return new Step("apply " + batch, reserver -> reserver.apply(batch));
    }

    private Mutation mutation(long seq) {
        if (!applied.isEmpty() && random.nextInt(3) == 0) {
            var before = oneOf(applied);
            var state = oneOf(List.of(HoldState.values()));
            return new Mutation(seq, state, before.requestId(), before.userId(), before.seatIds(), before.expiresAt());
        }
        var request = request();
        var state = random.nextInt(4) > 0 ? HoldState.HELD : HoldState.CONFIRMED;
        return new Mutation(seq, state, request.requestId(), request.userId(), request.seatIds(), TestSale.EXPIRES_AT);
    }

    private <T> List<T> some(int max, Supplier<T> one) {
        return Stream.generate(one).limit(1 + random.nextInt(max)).toList();
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Request request() {
        return new Request(requestId(), "u" + random.nextInt(6), seatIds());
    }

    private Settlement settlement() {
        return new Settlement(requestId(), oneOf(List.of(Ending.values())));
    }

    private WarmStep.Hold hold() {
        return new WarmStep.Hold(
                requestId(),
                "u" + random.nextInt(6),
                seatIds(),
                TestSale.EXPIRES_AT,
                1 + random.nextInt(9),
                random.nextBoolean());
    }

    private WarmStep.Seat seat() {
        return new WarmStep.Seat("S" + random.nextInt(SEATS), random.nextInt(5) > 0, random.nextInt(8));
    }

    private String requestId() {
        return "r" + random.nextInt(60);
    }

    private List<String> seatIds() {
        return random.ints(0, SEATS + 1)
                .limit(1 + random.nextInt(3))
                .distinct()
                .mapToObj(i -> "S" + i)
                .toList();
    }

    private long seq() {
        return model.snapshot(eventId).map(event -> event.status().seq()).orElse(0L);
    }

    private long fence() {
        long claimed =
                model.snapshot(eventId).map(event -> event.status().fence()).orElse(0L);
        int dice = random.nextInt(40);
        return Math.max(0, claimed + (dice == 0 ? -1 : dice == 1 ? 1 : 0));
    }

    private long minSeq() {
        return random.nextInt(30) == 0 ? seq() + 1 : Math.max(0, seq() - random.nextInt(3));
    }
}
