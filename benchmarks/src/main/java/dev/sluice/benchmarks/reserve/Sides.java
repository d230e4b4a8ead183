package dev.sluice.benchmarks.reserve;

import org.HdrHistogram.Histogram;

/** The two sides on one server, measured one after the other with the same number of seats. */
record Sides(ReserverRound sluice, RedisSeedScript seed, RedisServerFigures server, int seats, int batch) {
    private static final String EVENT = "bench";

    /**
     * @param serverMicros time in scripts for each reservation
     * @param bytesPerFreeSeat of memory, loaded and free
     * @param bytesPerHeldSeat the same with its hold, its user and its entry in the log
     */
    record Figures(
            double perSecond,
            double serverMicros,
            double bytesPerFreeSeat,
            double bytesPerHeldSeat,
            double seedPerSecond,
            double seedServerMicros) {}

    /** @param batchMicros takes the time of each of Sluice's calls */
    Figures round(Histogram batchMicros) {
        server.flush();
        seed.load(seats);
        server.resetCommandTimes();
        double seedPerSecond = seed.reservationsPerSecond(seats, batch);
        double seedMicros = server.scriptMicros() / seats;

        server.flush();
        long empty = server.usedBytes();
        sluice.load(EVENT, seats);
        long loaded = server.usedBytes();
        server.resetCommandTimes();
        double perSecond = sluice.reservationsPerSecond(EVENT, seats, batchMicros);
        double micros = server.scriptMicros() / seats;
        return new Figures(
                perSecond,
                micros,
                (double) (loaded - empty) / seats,
                (double) (server.usedBytes() - empty) / seats,
                seedPerSecond,
                seedMicros);
    }

    /** @return seconds it took to load so many seats */
    double warm(int count) {
        server.flush();
        return sluice.load("warm", count);
    }

    /** @return seconds it took to load so many seats and repeat so many mutations */
    double rebuild(int count, int mutations) {
        server.flush();
        return sluice.rebuild("rebuild", count, mutations);
    }
}
