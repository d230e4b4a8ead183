package dev.sluice.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSaleRunsAndKeepsEveryPromise() throws Exception {
        // Given
        Path file = folder.resolve("report.json");

        // When
        var demo = SluiceProcess.run(
                folder,
                "demo",
                "--buyers",
                "600",
                "--seats",
                "150",
                "--rate",
                "200",
                "--port",
                "0",
                "--report",
                file.toString());

        // Then
        assertThat(demo.out()).as(demo.err()).contains("Every promise held.");
        assertThat(demo.err()).isEmpty();
        assertThat(demo.exitCode()).isZero();
        JsonNode report = new ObjectMapper().readTree(Files.readString(file));
        assertThat(report.path("accepted").asInt()).isEqualTo(600);
        assertThat(report.path("held").asInt()).isPositive();
        assertThat(report.path("persisted").asInt()).isEqualTo(600);
        assertThat(report.path("notified").asInt()).isEqualTo(600);
        for (String broken : new String[] {
            "undecided",
            "lost",
            "duplicateDecisions",
            "strayOutcomes",
            "wrongSeats",
            "duplicateRefunds",
            "oversold",
            "orderInversions",
            "disagreements"
        }) {
            assertThat(report.path(broken).asInt(-1)).as(broken).isZero();
        }
        assertThat(report.path("peakAdmittedPerSecond").asInt())
                .isLessThanOrEqualTo(report.path("rateLimit").asInt());
        assertThat(report.path("promisesHeld").asBoolean()).isTrue();
    }

    @Test
    void aPortInUseIsOneLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var demo = SluiceProcess.run(folder, "demo", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(demo.exitCode()).isNotZero();
            assertThat(demo.err().strip())
                    .isEqualTo("sluice demo: port " + taken.getLocalPort()
                            + " is in use; choose another with --port, or 0 for any free one");
        }
    }

    @Test
    void aReportThatCannotBeWrittenIsOneLineBeforeAnythingStarts() throws Exception {
        var demo = SluiceProcess.run(
                folder,
                "demo",
                "--report",
                folder.resolve("no/such/report.json").toString());
        assertThat(demo.exitCode()).isNotZero();
        assertThat(demo.out()).isEmpty();
        assertThat(demo.err().lines()).singleElement().asString().contains("cannot be written");
    }

    @Test
    void optionsOutOfRangeAreOneLineEach() throws Exception {
        var demo = SluiceProcess.run(folder, "demo", "--seats", "0");
        assertThat(demo.exitCode()).isNotZero();
        assertThat(demo.err().strip()).isEqualTo("sluice demo: --seats is 0; it must be from 1 to 100000");
    }

    @Test
    void anUnknownBenchIsOneLine() throws Exception {
        var bench = SluiceProcess.run(folder, "bench", "nothing");
        assertThat(bench.exitCode()).isNotZero();
        assertThat(bench.err().strip())
                .isEqualTo("sluice bench: there is no bench 'nothing'; without a name they are listed");
    }
}
