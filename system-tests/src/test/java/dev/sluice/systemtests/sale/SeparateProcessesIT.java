package dev.sluice.systemtests.sale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.salerunner.SaleOptions;
import dev.sluice.salerunner.SaleRun;
import dev.sluice.salerunner.SaleWatcher;
import dev.sluice.salerunner.report.SaleReport;
import dev.sluice.salerunner.system.SeparateProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class SeparateProcessesIT {
    /** Kept after the test: when it fails, they tell why. */
    private static final Path LOGS = Path.of("target", "service-logs");

    @Test
    void aSaleThroughServicesInProcessesOfTheirOwnKeepsEveryPromise(LocalStack stack) throws Exception {
        // Given
        var options = new SaleOptions("apart", 300, 100, 150, 15, Duration.ofSeconds(2), 7);

        // When
        SaleReport report;
        try (var system = SeparateProcesses.start(stack, Files.createDirectories(LOGS))) {
            report = new SaleRun(system, options, SaleWatcher.SILENT).run();
        }

        // Then
        assertThat(report.broken()).isEmpty();
        assertThat(report.accepted()).isEqualTo(300);
    }
}
