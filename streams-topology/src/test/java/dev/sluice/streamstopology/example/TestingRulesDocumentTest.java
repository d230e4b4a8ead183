package dev.sluice.streamstopology.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.FaultyReserver;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import dev.sluice.streamstopology.harness.TopologyOnTestDriver;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/testing-rules.md} against the harness. */
class TestingRulesDocumentTest {
    private static final Document DOCUMENT = Document.named("testing-rules.md");

    @Test
    void theExampleIsTheOneThatIsCompiledAndRun() {
        assertThat(DOCUMENT.blocks("java")).containsExactly(Document.source(ReturnedSeatTest.class));
    }

    @Test
    void theStoryIsTheOneThatIsTold() {
        try (var sale = SaleHarness.open(SalePlan.of("gala").section("B", 1, 2).holdSeconds(60))) {
            sale.requestBest("alice", 2);
            sale.ticks(1);
            Booking bob = sale.request("bob", "B-1-2");
            sale.advance(Duration.ofSeconds(61));

            String story = DOCUMENT.blocks("text").getFirst().strip();
            assertThatThrownBy(() -> bob.expectHeld("B-1-2"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(story);
        }
    }

    @Test
    void everyCallExists() {
        Set<String> methods = Stream.of(
                        SaleHarness.class,
                        SalePlan.class,
                        Booking.class,
                        FaultyReserver.class,
                        TopologyOnTestDriver.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());

        var table = new Document(DOCUMENT.text().substring(DOCUMENT.text().indexOf("## What can be done")));
        assertThat(table.groups("(?<!new |Duration\\.)\\b([A-Za-z]+)\\("))
                .hasSizeGreaterThan(40)
                .allMatch(methods::contains);
        assertThat(table.groups("SalePlan::([a-z]+)")).hasSize(3).allMatch(methods::contains);
    }

    @Test
    void everyTestThatIsNamedExists() {
        assertThat(DOCUMENT.groups("`([A-Z][A-Za-z]+(?:Test|IT))`"))
                .isNotEmpty()
                .allMatch(Document::isTest);
    }

    @Test
    void theVersionsAreThoseOfTheBuild() {
        String build = Document.read(Path.of("..", "pom.xml"));
        String coordinates = DOCUMENT.blocks("xml").getFirst();

        assertThat(build).contains("<artifactId>sluice</artifactId>\n  <version>0.1.0-SNAPSHOT</version>");
        assertThat(build).contains("<kafka.version>4.3.1</kafka.version>");
        assertThat(coordinates).contains("<version>0.1.0-SNAPSHOT</version>", "<version>4.3.1</version>");
    }

    @Test
    void theHarnessNeedsNoLibraryOfItsUsersTests() {
        Path harness = Path.of("src/test/java")
                .resolve(SaleHarness.class.getPackageName().replace('.', '/'));
        String[] files = harness.toFile().list();

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Document.read(harness.resolve(file)))
                        .doesNotContain("import org.assertj", "import org.junit", "import org.awaitility"));
    }
}
