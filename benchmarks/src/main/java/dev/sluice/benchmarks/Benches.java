package dev.sluice.benchmarks;

import dev.sluice.benchmarks.bridge.BridgeBench;
import dev.sluice.benchmarks.door.DoorBench;
import dev.sluice.benchmarks.reserve.ReserveBench;
import dev.sluice.benchmarks.sale.SaleBench;
import dev.sluice.benchmarks.sink.SinkBench;
import dev.sluice.benchmarks.topology.GateBench;
import dev.sluice.benchmarks.topology.LatencyBench;
import dev.sluice.benchmarks.topology.LineBench;
import dev.sluice.benchmarks.topology.TopologyBench;
import java.util.List;
import java.util.Optional;

/** Every bench there is. */
public final class Benches {
    private Benches() {}

    public static List<Bench> all() {
        return List.of(
                new SaleBench(),
                new DoorBench(),
                new ReserveBench(),
                new BridgeBench(),
                new TopologyBench(),
                new GateBench(),
                new LineBench(),
                new LatencyBench(),
                new SinkBench());
    }

    public static Optional<Bench> named(String name) {
        return all().stream().filter(bench -> bench.name().equals(name)).findFirst();
    }
}
