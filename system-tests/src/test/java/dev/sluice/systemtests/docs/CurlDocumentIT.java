package dev.sluice.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.localstack.identity.Person;
import dev.sluice.salerunner.SaleOptions;
import dev.sluice.salerunner.system.OpenSale;
import dev.sluice.salerunner.system.Operator;
import dev.sluice.salerunner.system.SaleSystem;
import dev.sluice.salerunner.system.WholeSystem;
import dev.sluice.systemtests.docs.CurlDocument.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs the page of curl examples as one who types them, one after the other. */
@ExtendWith(LocalStackExtension.class)
class CurlDocumentIT {
    private static final SaleOptions GALA = new SaleOptions("gala-2026", 1_000, 100, 50, 5, Duration.ofSeconds(1), 7);
    /** Kept after the test: when it fails, this is what the page should show. */
    private static final Path OUTPUT = Path.of("target", "http-api-output.txt");

    private static final String BETWEEN = "@@ end of an example @@";

    @Test
    void everyExamplePrintsWhatThePageShows(LocalStack stack, @TempDir Path folder) throws Exception {
        assumeTrue(isInstalled("curl") && isInstalled("jq"), "curl and jq are needed to run the page");
        List<Example> examples = CurlDocument.examples();
        try (var system = WholeSystem.start(stack, 0);
                var sale = OpenSale.open(system, GALA, Duration.ofMinutes(1))) {
            assertThat(sale.seatIds()).hasSize(100);

            List<String> printed = run(examples, system, folder);

            for (int i = 0; i < examples.size(); i++) {
                assertThat(printed).as("examples that were run").hasSizeGreaterThan(i);
                Example example = examples.get(i);
                assertThat(example.wasPrinted(printed.get(i)))
                        .as("%s%nprinted%n%s%ninstead of%n%s", example.commands(), printed.get(i), example.shown())
                        .isTrue();
            }
        }
    }

    private static boolean isInstalled(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static List<String> run(List<Example> examples, SaleSystem system, Path folder)
            throws IOException, InterruptedException {
        var script = new StringBuilder("set -euo pipefail\n");
        examples.forEach(example -> script.append(example.commands())
                .append("echo '")
                .append(BETWEEN)
                .append("'\n"));
        var bash = new ProcessBuilder("bash", "-c", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile());
        bash.environment().put("DOOR", system.door().toString());
        bash.environment().put("IDENTITY", system.issuer().token(Person.named("somebody")));
        bash.environment().put("OPERATOR", new Operator(system).token());
        Process running = bash.start();
        if (!running.waitFor(1, TimeUnit.MINUTES)) {
            running.destroyForcibly().waitFor();
        }
        return List.of(Files.readString(OUTPUT).split(BETWEEN, -1));
    }
}
