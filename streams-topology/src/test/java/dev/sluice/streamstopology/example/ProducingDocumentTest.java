package dev.sluice.streamstopology.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.streamstopology.harness.DeadLetter;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/producing.md} against the contracts and the topology; {@code KafkaProducingIT} runs its examples. */
class ProducingDocumentTest {
    private static final Document DOCUMENT = Document.named("producing.md");

    @Test
    void theExamplesAreThoseThatAreCompiledAndRun() {
        assertThat(DOCUMENT.blocks("java"))
                .containsExactly(Document.source(KafkaRequestWriter.class), Document.source(KafkaOutcomeReader.class));
    }

    @Test
    void theRecordKeepsTheContract() {
        byte[] example = DOCUMENT.blocks("json").getFirst().getBytes(StandardCharsets.UTF_8);

        BookingRequested request = Topics.BOOKING_REQUESTS.format().decode(example);

        assertThat(request.requestId()).isEqualTo(RequestId.of("gala", "u-4711", "press-1"));
        assertThat(request.seatIds()).containsExactly("A-1", "A-2");
    }

    @Test
    void everyFieldHasItsRule() {
        Stream<String> best = names(BestSeats.class).map(name -> "best." + name);
        Stream<String> plain = names(BookingRequested.class);

        assertThat(DOCUMENT.groups("^\\| `([A-Za-z]+(?:\\.[a-z]+)?)` \\| (?:an id|1 to|instead|ISO|`true`)"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(plain, best).toList());
        assertThat(DOCUMENT.text())
                .contains(
                        "1 to " + Check.MAX_ID_LENGTH + " of `A-Z a-z 0-9 _ -`",
                        "1 to " + Check.MAX_SEATS + " different");
    }

    private static Stream<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }

    @Test
    void topicsAndOutcomesAreCalledAsTheyAre() {
        assertThat(DOCUMENT.text())
                .contains(
                        "`" + Topics.BOOKING_REQUESTS.name() + "`",
                        "`" + Topics.BOOKING_REQUESTS.deadLetters() + "`",
                        "`" + Topics.BOOKING_OUTCOMES.name() + "`");
        assertThat(DOCUMENT.groups("^\\| `([a-z-]+)` \\|"))
                .filteredOn(name -> !names(BookingRequested.class).toList().contains(name))
                .contains("outcome")
                .containsAll(Arrays.stream(BookingOutcome.class.getPermittedSubclasses())
                        .map(ProducingDocumentTest::wireName)
                        .toList());
    }

    private static String wireName(Class<?> outcome) {
        return outcome.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Test
    void deadLettersSayWhatTheDocumentSays() {
        try (var sale = SaleHarness.open(SalePlan.of("gala"))) {
            sale.topology()
                    .raw(
                            Topics.BOOKING_REQUESTS,
                            "other",
                            DOCUMENT.blocks("json").getFirst());
            sale.topology().tombstone(Topics.BOOKING_REQUESTS, "gala");

            assertThat(sale.topology().deadLetters(Topics.BOOKING_REQUESTS))
                    .extracting(DeadLetter::reason)
                    .hasSize(2)
                    .allSatisfy(reason -> assertThat(DOCUMENT.text()).contains("a dead letter: `" + reason + "`"));
        }
        String letters =
                Document.read(Path.of("src/main/java/dev/sluice/streamstopology/stream/KafkaDeadLetters.java"));
        assertThat(DOCUMENT.groups("`(x-[a-z-]+)`"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(new Document(letters).groups("\"(x-[a-z-]+)\""));
    }
}
