package dev.sluice.cli;

import dev.sluice.localstack.EmbeddedStack;
import dev.sluice.persistencesink.payment.PaymentSimulator;
import dev.sluice.salerunner.SaleOptions;
import dev.sluice.salerunner.SaleRun;
import dev.sluice.salerunner.report.ReportJson;
import dev.sluice.salerunner.report.ReportTable;
import dev.sluice.salerunner.report.SaleReport;
import dev.sluice.salerunner.system.ClosingOrder;
import dev.sluice.salerunner.system.Entrance;
import dev.sluice.salerunner.system.Operator;
import dev.sluice.salerunner.system.SaleSystem;
import dev.sluice.salerunner.system.WholeSystem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sluice demo}: a whole sale on real servers of this machine. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Starts Kafka, Redis, Postgres and SQS, runs a sale, and reports whether every promise held.",
        footer = "%nExit code 0 only if every promise held, 1 if not.")
final class DemoCommand implements Callable<Integer> {
    private static final String EVENT = "gala";
    private static final Duration ARRIVALS = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(names = "--buyers", paramLabel = "N", description = "People who come within three seconds.")
    private int buyers = 2000;

    @Option(names = "--seats", paramLabel = "M", description = "Seats for sale.")
    private int seats = 500;

    @Option(names = "--rate", paramLabel = "R", description = "People the gate lets through in a second.")
    private int rate = 500;

    @Option(names = "--port", paramLabel = "P", description = "Where the front door listens, 0 for any free port.")
    private int port = 8080;

    @Option(names = "--seed", paramLabel = "S", description = "Draws what each buyer wants.")
    private long seed = 1;

    @Option(names = "--keep", description = "Stay up after the report, until Ctrl-C.")
    private boolean keep;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report there as JSON.")
    private @Nullable Path report;

    @Override
    public Integer call() throws Exception {
        SaleOptions options = options();
        DemoChecks.portIsFree(port);
        DemoChecks.canWrite(report);
        var screen = new DemoScreen(System.out);
        screen.starting();
        try (var closing = ClosingOrder.alsoOnExit()) {
            var stack = closing.add(EmbeddedStack.createForOwner());
            stack.startAll();
            var system = closing.add(WholeSystem.start(stack, port));
            closing.add(PaymentSimulator.start(system.environment(), new SimpleMeterRegistry()));
            screen.started(system.door());
            SaleReport result = new SaleRun(system, options, screen).run();
            screen.report(ReportTable.of(result));
            write(result);
            stayIfAsked(screen, system);
            return result.promisesHeld() ? 0 : SluiceCommand.EXIT_FAILED;
        }
    }

    private SaleOptions options() {
        DemoChecks.between("--buyers", buyers, 1, 200_000);
        DemoChecks.between("--seats", seats, 1, 100_000);
        DemoChecks.between("--rate", rate, 1, 100_000);
        DemoChecks.between("--port", port, 0, 65_535);
        // A tenth of a second's worth: enough that a late tick does not cost throughput.
        int burst = Math.max(1, rate / 10);
        return new SaleOptions(EVENT, buyers, seats, rate, burst, ARRIVALS, seed);
    }

    private void write(SaleReport result) throws IOException {
        if (report != null) {
            Files.writeString(report, ReportJson.of(result) + System.lineSeparator());
        }
    }

    private void stayIfAsked(DemoScreen screen, SaleSystem system) throws InterruptedException {
        if (keep) {
            try (var entrance = Entrance.of(system, EVENT, PATIENCE)) {
                screen.staying(
                        system.door() + "/v1/events/" + EVENT,
                        entrance.visitToken("you"),
                        new Operator(system).token());
            }
            new CountDownLatch(1).await();
        }
    }
}
