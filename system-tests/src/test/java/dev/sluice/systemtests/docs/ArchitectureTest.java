package dev.sluice.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final String ARCHITECTURE = "ARCHITECTURE.md";
    private static final String BEGIN = "<!-- codemap:begin -->\n";
    private static final String END = "<!-- codemap:end -->";
    private static final List<String> MODULES = List.of(
            "contracts",
            "service-kit",
            "redis-reserver",
            "front-door",
            "ingest-bridge",
            "streams-topology",
            "persistence-sink",
            "local-stack",
            "sale-runner",
            "benchmarks",
            "cli");

    /** {@code mvn -pl system-tests test -Dsluice.codemap=write} brings the table up to date. */
    @Test
    void theCodemapSaysOfEachPackageWhatItSaysOfItself() throws IOException {
        String architecture = read(ARCHITECTURE);
        int begin = architecture.indexOf(BEGIN) + BEGIN.length();
        int end = architecture.indexOf(END);
        String codemap = Codemap.of(REPOSITORY, MODULES).toString();
        if ("write".equals(System.getProperty("sluice.codemap"))) {
            Files.writeString(
                    REPOSITORY.resolve(ARCHITECTURE),
                    architecture.substring(0, begin) + codemap + architecture.substring(end));
        } else {
            assertThat(architecture.substring(begin, end)).isEqualTo(codemap);
        }
    }

    @Test
    void everyTestThatADocumentNamesExists() throws IOException {
        var named = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT|Contract))`");
        for (String document : List.of(ARCHITECTURE, "CONTRIBUTING.md", "README.md")) {
            assertThat(named.matcher(read(document)).results().map(found -> found.group(1)))
                    .as(document)
                    .allSatisfy(
                            test -> assertThat(exists(test + ".java")).as(test).isTrue());
        }
    }

    private static boolean exists(String file) throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files.anyMatch(
                    path -> path.endsWith(file) && !path.toString().contains("target"));
        }
    }

    private static String read(String document) throws IOException {
        return Files.readString(REPOSITORY.resolve(document), StandardCharsets.UTF_8);
    }
}
