package dev.sluice.cli;

import dev.sluice.benchmarks.Bench;
import dev.sluice.benchmarks.BenchOptions;
import dev.sluice.benchmarks.BenchResult;
import dev.sluice.benchmarks.Benches;
import dev.sluice.benchmarks.InvalidBenchOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice bench NAME}: one measurement with its baseline. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures one thing against a baseline in the same run. Without a name: lists what can be measured.")
final class BenchCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "What to measure.")
    private @Nullable String name;

    @Parameters(
            index = "1..*",
            paramLabel = "OPTION=VALUE",
            description = "Options of that bench, such as buyers=5000.")
    private List<String> options = List.of();

    @Option(names = "--json", description = "End with one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (name == null) {
            Benches.all().forEach(bench -> System.out.printf("  %-12s %s%n", bench.name(), bench.description()));
            return 0;
        }
        Bench bench = Benches.named(name)
                .orElseThrow(() -> new InvalidUse("there is no bench '" + name + "'; without a name they are listed"));
        BenchResult result = run(bench);
        System.out.print(result.toTable());
        if (json) {
            System.out.println(result.toJson());
        }
        return 0;
    }

    private BenchResult run(Bench bench) throws Exception {
        try {
            return bench.run(BenchOptions.parse(options));
        } catch (InvalidBenchOption e) {
            throw new InvalidUse(String.valueOf(e.getMessage()), e);
        }
    }
}
