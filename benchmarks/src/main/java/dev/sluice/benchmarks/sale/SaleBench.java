package dev.sluice.benchmarks.sale;

import dev.sluice.benchmarks.Bench;
import dev.sluice.benchmarks.BenchOptions;
import dev.sluice.benchmarks.BenchResult;
import dev.sluice.localstack.EmbeddedStack;
import dev.sluice.salerunner.SaleOptions;
import dev.sluice.salerunner.SaleRun;
import dev.sluice.salerunner.SaleWatcher;
import dev.sluice.salerunner.report.SaleReport;
import dev.sluice.salerunner.system.ClosingOrder;
import dev.sluice.salerunner.system.SaleSystem;
import dev.sluice.salerunner.system.WholeSystem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole sale with the gate wide open against the same decisions made synchronously: one Redis call and one committed
 * row for each request, as sites do that fall over. The baseline has no HTTP, no queue and no line to carry.
 */
public final class SaleBench implements Bench {
    private static final String EVENT = "bench";
    private static final int WIDE_OPEN = 100_000;
    private static final Duration ARRIVALS = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "sale";
    }

    @Override
    public String description() {
        return "one event end to end, gate wide open, against one Redis call and one committed row per request";
    }

    @Override
    public BenchResult run(BenchOptions options) throws Exception {
        int buyers = options.integer("buyers", 5_000, 1, 200_000);
        int seats = options.integer("seats", 5_000, 1, 100_000);
        options.refuseOthers();
        try (var closing = ClosingOrder.alsoOnExit()) {
            var stack = closing.add(EmbeddedStack.createForOwner());
            stack.startAll();
            double baseline = SynchronousSale.decidedPerSecond(stack, buyers, seats);
            var system = closing.add(WholeSystem.start(stack, 0));
            // The first sale finds every class unloaded and nothing compiled; no site opens a sale like that.
            run(system, "warm-up", buyers, seats);
            return result(run(system, EVENT, buyers, seats), baseline);
        }
    }

    private static SaleReport run(SaleSystem system, String eventId, int buyers, int seats)
            throws InterruptedException {
        var sale = new SaleOptions(eventId, buyers, seats, WIDE_OPEN, WIDE_OPEN, ARRIVALS, 1);
        return new SaleRun(system, sale, SaleWatcher.SILENT).run();
    }

    private static BenchResult result(SaleReport report, double baseline) {
        if (!report.promisesHeld()) {
            throw new IllegalStateException("figures of a sale that broke a promise mean nothing: " + report.broken());
        }
        double decidedPerSecond = (report.held() + report.rejected()) / report.seconds();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("heldPerSecond", report.held() / report.seconds());
        more.put("requests", report.accepted());
        more.put("held", report.held());
        more.put("acceptMillisP50", report.acceptMillis().p50());
        more.put("acceptMillisP99", report.acceptMillis().p99());
        more.put("decisionMillisP50", report.decisionMillis().p50());
        more.put("decisionMillisP99", report.decisionMillis().p99());
        more.put("seconds", report.seconds());
        return new BenchResult("sale", decidedPerSecond, "decisions/s", baseline, more);
    }
}
