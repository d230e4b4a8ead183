package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong is one line and a non-zero exit code, before any server is asked. */
class WrongUseTest {
    private static final Map<String, String> NOTHING = Map.of();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            event import gone.yaml                     | sluice event import: gone.yaml does not exist
            event show gala                            | sluice event show: SLUICE_POSTGRES_URL is not set; it must be a URL such as jdbc:postgresql://host:port/database
            event publish gala                         | sluice event publish: SLUICE_POSTGRES_URL is not set; it must be a URL such as jdbc:postgresql://host:port/database
            event archive gala                         | sluice event archive: SLUICE_KAFKA_BOOTSTRAP is not set; it must be host:port of a broker
            event announce gala --door here            | sluice event announce: --door here is no URL such as https://tickets.example.org
            event announce gala --door http://door     | sluice event announce: no operator token; name a file with --token-file or set SLUICE_OPERATOR_TOKEN
            event announce gala --door http://door --token-file gone | sluice event announce: gone does not exist
            dlq list                                   | sluice dlq list: SLUICE_KAFKA_BOOTSTRAP is not set; it must be host:port of a broker
            dlq list --from 2/1                        | sluice dlq list: --from 2/1 is a place in one topic; name it with --topic
            dlq list --from soon                       | sluice dlq list: --from soon is neither a place such as 2/1500 nor a time such as 2026-11-23T10:00:00Z
            dlq list --filter seat=1                   | sluice dlq list: --filter seat is neither event nor reason
            dlq list --limit 0                         | sluice dlq list: --limit is 0; it must be from 1 to 2147483647
            dlq replay --rate -1                       | sluice dlq replay: --rate is -1; it must be from 0 to 1000000
            dlq show booking.outcomes.v1 here          | sluice dlq show: 'here' is no place such as 2/1500
            sink stopped                               | sluice sink stopped: SLUICE_POSTGRES_URL is not set; it must be a URL such as jdbc:postgresql://host:port/database
            sink release gala                          | sluice sink release: SLUICE_POSTGRES_URL is not set; it must be a URL such as jdbc:postgresql://host:port/database
            sink parked                                | sluice sink parked: SLUICE_POSTGRES_URL is not set; it must be a URL such as jdbc:postgresql://host:port/database
            sink parked --limit 0                      | sluice sink parked: --limit is 0; it must be from 1 to 100000
            sink retry sns:NotFound                    | sluice sink retry: SLUICE_POSTGRES_URL is not set; it must be a URL such as jdbc:postgresql://host:port/database
            sink migrate                               | sluice sink migrate: SLUICE_POSTGRES_URL is not set; it must be a URL such as jdbc:postgresql://host:port/database
            """)
    void isExplainedInOneLine(String command, String line) {
        var typed = TypedCommand.run(NOTHING, command.split(" "));
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err().lines()).containsExactly(line);
    }

    @Test
    void aTopicWithoutDeadLettersIsToldThoseThatHaveSome() {
        var typed = TypedCommand.run(NOTHING, "dlq", "list", "--topic", "line.progress.v1");
        assertThat(typed.err())
                .startsWith("sluice dlq list: topic line.progress.v1 has no dead letters; those that have are"
                        + " booking.requests.v1, ");
    }

    @Test
    void theMistakesOfAnEventFileAreListedWithTheirPlaces(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("gala.yaml"), "event: gala\nprice: 5\n");
        var typed = TypedCommand.run(NOTHING, "event", "import", file.toString());
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err().lines())
                .containsExactly(
                        "gala.yaml:1:1: field 'sale' is missing",
                        "gala.yaml:1:1: field 'currency' is missing",
                        "gala.yaml:1:1: field 'sections' is missing",
                        "gala.yaml:2:1: unknown field 'price'; there are event, currency, seatId, sale, sections");
    }
}
