package dev.sluice.benchmarks;

import dev.sluice.benchmarks.reserve.ReserveBench;
import dev.sluice.benchmarks.sale.SaleBench;
import dev.sluice.benchmarks.topology.TopologyBench;
import java.util.List;
import java.util.Optional;

/** Every bench there is. */
public final class Benches {
    private Benches() {}

    public static List<Bench> all() {
        return List.of(new SaleBench(), new ReserveBench(), new TopologyBench());
    }

    public static Optional<Bench> named(String name) {
        return all().stream().filter(bench -> bench.name().equals(name)).findFirst();
    }
}
