package dev.sluice.servicekit.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServiceProcessIT {
    @Test
    void servesHealthAndMetricsAndClosesTheServiceOnSigterm() throws Exception {
        // Given
        Process process = start("0");
        int port = healthPort(process.errorReader(StandardCharsets.UTF_8));

        // When
        String metrics = get(port, "/metrics", 200);
        get(port, "/livez", 200);
        get(port, "/readyz", 503);
        get(port, "/nothing", 404);
        process.toHandle().destroy(); // not process.destroy(), which would close the streams as well
        boolean ended = process.waitFor(20, TimeUnit.SECONDS);

        // Then
        assertThat(metrics).contains("starts_total 1.0");
        assertThat(ended).isTrue();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("closed");
    }

    @Test
    void aWrongSettingIsOneLineAndExitCode78() throws Exception {
        // When
        Process process = start("many");
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(process.waitFor()).isEqualTo(78);
        assertThat(error.strip())
                .isEqualTo("counting: SLUICE_HEALTH_PORT is 'many'; it must be a whole number from 0 to 65535");
    }

    private static Process start(String healthPort) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), CountingService.class.getName());
        builder.environment().put("SLUICE_HEALTH_PORT", healthPort);
        builder.environment().put("SLUICE_LOG_FORMAT", "json");
        return builder.start();
    }

    /** Log lines are JSON because stderr is no terminal here; the first one tells the port. */
    private static int healthPort(BufferedReader log) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            for (JsonNode pair : new ObjectMapper().readTree(line).path("kvpList")) {
                if (pair.has("health_port")) {
                    return pair.path("health_port").asInt();
                }
            }
        }
        throw new AssertionError("the process never said its port");
    }

    private static String get(int port, String path, int status) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(path).isEqualTo(status);
            return response.body();
        }
    }
}
