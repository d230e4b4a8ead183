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
import java.util.Map;
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
            return measure(new ReserverRound(reserver, batch), seed, server, new Rounds(seats, batch, rounds));
        }
    }

    private record Rounds(int seats, int batch, int count) {}

    private static BenchResult measure(
            ReserverRound sluice, RedisSeedScript seed, RedisServerFigures server, Rounds rounds) {
        var rates = new double[rounds.count()];
        var micros = new double[rounds.count()];
        var seedRates = new double[rounds.count()];
        var seedMicros = new double[rounds.count()];
        var batchMicros = new Histogram(3);
        double bytesPerHeldSeat = 0;
        // Round 0 warms up both sides and does not count.
        for (int round = 0; round <= rounds.count(); round++) {
            server.flush();
            seed.load(rounds.seats());
            server.resetCommandTimes();
            double seedRate = seed.reservationsPerSecond(rounds.seats(), rounds.batch());
            double seedMicro = server.scriptMicros() / rounds.seats();
            server.flush();
            long empty = server.usedBytes();
            sluice.load("bench", rounds.seats());
            server.resetCommandTimes();
            double rate =
                    sluice.reservationsPerSecond("bench", rounds.seats(), round == 0 ? new Histogram(3) : batchMicros);
            double micro = server.scriptMicros() / rounds.seats();
            bytesPerHeldSeat = (double) (server.usedBytes() - empty) / rounds.seats();
            if (round > 0) {
                rates[round - 1] = rate;
                micros[round - 1] = micro;
                seedRates[round - 1] = seedRate;
                seedMicros[round - 1] = seedMicro;
            }
        }
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("serverMicrosPerReservation", Medians.of(micros));
        more.put("serverMicrosBaseline", Medians.of(seedMicros));
        more.put("batchMillisP50", batchMicros.getValueAtPercentile(50) / MICROS_PER_MILLI);
        more.put("batchMillisP99", batchMicros.getValueAtPercentile(99) / MICROS_PER_MILLI);
        more.put("bytesPerHeldSeat", bytesPerHeldSeat);
        server.flush();
        more.put("warm100kSeatsSeconds", sluice.load("warm", WARMED_SEATS));
        server.flush();
        more.put("rebuild50kSeats70kMutationsSeconds", sluice.rebuild("rebuild", REBUILT_SEATS, REBUILT_MUTATIONS));
        more.put("batch", rounds.batch());
        more.put("rounds", rounds.count());
        return new BenchResult("reserve", Medians.of(rates), "holds/s", Medians.of(seedRates), more);
    }
}
