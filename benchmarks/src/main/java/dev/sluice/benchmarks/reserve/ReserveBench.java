package dev.sluice.benchmarks.reserve;

import dev.sluice.benchmarks.Bench;
import dev.sluice.benchmarks.BenchOptions;
import dev.sluice.benchmarks.BenchResult;
import dev.sluice.benchmarks.Medians;
import dev.sluice.localstack.EmbeddedStack;
import dev.sluice.redisreserver.redis.RedisReserver;
import dev.sluice.redisreserver.redis.RedisReserverSettings;
import dev.sluice.salerunner.system.ClosingOrder;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * Reservations through the library, one batch a call, against a script of three commands without any promise, sent in
 * pipelines as deep as the batches. Rounds alternate on one server; medians count.
 */
public final class ReserveBench implements Bench {
    private static final int WARMED_SEATS = 100_000;
    private static final int REBUILT_SEATS = 50_000;
    private static final int REBUILT_MUTATIONS = 70_000;
    private static final double MICROS_PER_MILLI = 1000;

    @Override
    public String name() {
        return "reserve";
    }

    @Override
    public String description() {
        return "batched reservations with every promise, against a three-command script in equally deep pipelines";
    }

    @Override
    public BenchResult run(BenchOptions options) throws Exception {
        int seats = options.integer("seats", 50_000, 1_000, 100_000);
        int batch = options.integer("batch", 100, 1, 200);
        int rounds = options.integer("rounds", 7, 1, 50);
        options.refuseOthers();
        try (var closing = ClosingOrder.alsoOnExit()) {
            URI uri = closing.add(EmbeddedStack.createForOwner()).redisUri();
            var reserver = closing.add(RedisReserver.connectingTo(RedisReserverSettings.of(uri)));
            var server = closing.add(RedisServerFigures.connect(uri));
            var seed = closing.add(RedisSeedScript.connect(uri));
            var sides = new Sides(new ReserverRound(reserver, batch), seed, server, seats, batch);
            return result(sides, rounds);
        }
    }

    private static BenchResult result(Sides sides, int rounds) {
        var batchMicros = new Histogram(3);
        // The first round warms up both sides and does not count.
        sides.round(new Histogram(3));
        List<Sides.Figures> figures = IntStream.range(0, rounds)
                .mapToObj(round -> sides.round(batchMicros))
                .toList();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("serverMicrosPerReservation", median(figures, Sides.Figures::serverMicros));
        more.put("serverMicrosBaseline", median(figures, Sides.Figures::seedServerMicros));
        more.put("batchMillisP50", batchMicros.getValueAtPercentile(50) / MICROS_PER_MILLI);
        more.put("batchMillisP99", batchMicros.getValueAtPercentile(99) / MICROS_PER_MILLI);
        more.put("bytesPerFreeSeat", median(figures, Sides.Figures::bytesPerFreeSeat));
        more.put("bytesPerHeldSeat", median(figures, Sides.Figures::bytesPerHeldSeat));
        more.put("warm100kSeatsSeconds", sides.warm(WARMED_SEATS));
        more.put("rebuild50kSeats70kMutationsSeconds", sides.rebuild(REBUILT_SEATS, REBUILT_MUTATIONS));
        more.put("rounds", rounds);
        double rate = median(figures, Sides.Figures::perSecond);
        return new BenchResult("reserve", rate, "holds/s", median(figures, Sides.Figures::seedPerSecond), more);
    }

    private static double median(List<Sides.Figures> figures, ToDoubleFunction<Sides.Figures> figure) {
        return Medians.of(figures.stream().mapToDouble(figure).toArray());
    }
}
