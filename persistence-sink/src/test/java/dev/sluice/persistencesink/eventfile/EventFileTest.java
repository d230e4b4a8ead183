package dev.sluice.persistencesink.eventfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.persistencesink.eventfile.EventFileReading.Mistaken;
import dev.sluice.persistencesink.eventfile.EventFileReading.Read;
import dev.sluice.persistencesink.inventory.EventPlan;
import dev.sluice.persistencesink.inventory.SalePlan;
import dev.sluice.persistencesink.inventory.Seat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFileTest {
    private static final String SMALL = """
            event: gala
            currency: EUR
            sale: {opensAt: 2026-12-01T10:00:00Z, gate: {ratePerSecond: 5, burst: 1}, perUserLimit: 4, holdSeconds: 180, lineLimit: 10}
            sections:
            - section: A
              price: 100
              rows:
              - row: 1
                seats: 1-3
            """;

    @Test
    void theExampleOfTheDocumentIsAnEvent() throws IOException {
        EventPlan plan = plan(EventFileExample.yaml());
        assertThat(plan.eventId()).isEqualTo("gala-2026");
        assertThat(plan.sale())
                .isEqualTo(new SalePlan(
                        Instant.parse("2026-12-01T09:00:00Z"),
                        100,
                        10,
                        4,
                        180,
                        200_000,
                        Set.of(SaleOption.STANDBY),
                        "Doors open at seven."));
        assertThat(plan.seats())
                .hasSize(EventFileExample.SEATS)
                .contains(
                        new Seat("A-1-1", "A", "1", 1, SeatStatus.BLOCKED, 15_000, "EUR"),
                        new Seat("A-1-3", "A", "1", 3, SeatStatus.AVAILABLE, 15_000, "EUR"),
                        new Seat("A-10-20", "A", "10", 20, SeatStatus.AVAILABLE, 11_000, "EUR"),
                        new Seat("balcony-1-9", "balcony", "1", 9, SeatStatus.AVAILABLE, 8_000, "EUR"),
                        new Seat("box-right", "balcony", "boxes", 2, SeatStatus.AVAILABLE, 8_000, "EUR"));
        assertThat(plan.seats())
                .extracting(Seat::status)
                .filteredOn(SeatStatus.BLOCKED::equals)
                .hasSize(3);
    }

    @Test
    void namesThatYamlTakesForSomethingElseStayAsTheyAreWritten() {
        assertThat(plan(SMALL.replace("row: 1", "row: no")).seats().getFirst().seatId())
                .isEqualTo("A-no-1");
        assertThat(plan(SMALL.replace("row: 1", "row: 010")).seats().getFirst().row())
                .isEqualTo("010");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            currency: EUR     | currency: euro      | e:2:11: currency: 'euro' must be three capital letters, ISO 4217
            currency: EUR     | colour: red         | e:1:1: field 'currency' is missing
            event: gala       | event: gala 2026    | e:1:8: event: 'gala 2026' must be 1 to 64 of A-Z a-z 0-9 _ -
            event: gala       | event: [gala]       | e:1:8: event: must be a single value
            2026-12-01T10:00:00Z | 2026-12-01       | e:3:17: sale.opensAt: '2026-12-01' must be a time from 2020 to 2100 with an offset, such as 2026-12-01T10:00:00Z
            burst: 1          | burst: x            | e:3:71: sale.gate.burst: 'x' must be a whole number from 1 to 100000
            lineLimit: 10     | lineLimit: 10, options: [FAST] | e:3:135: sale.options[0]: 'FAST' is none of [REJECT_EARLY, STANDBY]
            price: 100        | price: -1           | e:6:10: sections[0].price: '-1' must be a whole number from 0 to 9223372036854775807
            price: 100        | prize: 100          | e:6:3: sections[0]: unknown field 'prize'; there are section, price, rows
            row: 1            | rows: [1, 2, 1]     | e:8:5: sections[0].rows[0]: seat A-1-1 is there twice, first in line 8; so are 2 more
            row: 1            | {}                  | `e:9:5: not valid YAML: expected <block end>, but found '<block mapping start>'`
            seats: 1-3        | seats: 3-1          | e:9:12: sections[0].rows[0].seats: range '3-1' runs backwards
            seats: 1-3        | seats: 0-3          | e:9:12: sections[0].rows[0].seats: '0-3' must stay within 1 to 100000
            seats: 1-3        | seats: a-c          | e:9:12: sections[0].rows[0].seats: 'a-c' must be a number such as 7 or a range such as 1-20
            seats: 1-3        | seats: [1-3, 2]     | e:9:18: sections[0].rows[0].seats[1]: seat number 2 is there twice
            seats: 1-3        | seats: []           | e:9:12: sections[0].rows[0].seats: must be a list with at least one entry
            seats: 1-3        | seats: [{number: 1}] | e:9:13: sections[0].rows[0].seats[0]: field 'id' is missing
            row: 1            | rows: 1-100000      | e:8:5: sections[0].rows[0]: more than 1000000 seats, which is the most an event can have
            """)
    void aMistakeIsOneLineWithItsPlace(String right, String wrong, String line) {
        String yaml = SMALL.replace(right, wrong)
                .replace("rows: 1-100000\n    seats: 1-3", "rows: 1-100000\n    seats: 1-11");
        assertThat(mistakes(yaml)).contains(line);
    }

    @Test
    void aRowBlocksOnlySeatsThatItHas() {
        assertThat(mistakes(SMALL + "    blocked: [3, 4-5]\n"))
                .containsExactly("e:10:18: sections[0].rows[0].blocked[1]: there is no seat number 4 to block");
    }

    @Test
    void aRowIsNamedInOneWayAndHasAPrice() {
        assertThat(mistakes(SMALL.replace("  price: 100\n", "") + "    rows: 2-3\n"))
                .containsExactly(
                        "e:7:5: sections[0].rows[0]: there must be either 'row' or 'rows'",
                        "e:7:5: sections[0].rows[0]: field 'price' is missing, here and in the section");
    }

    @Test
    void aSeatThatIsThereTwiceIsFoundAcrossSections() {
        String again = SMALL.substring(SMALL.indexOf("- section"));
        assertThat(mistakes(SMALL + again))
                .containsExactly(
                        "e:13:5: sections[1].rows[0]: seat A-1-1 is there twice, first in line 8; so are 2 more");
    }

    @Test
    void atMostTenMistakesAreShownAndTheRestIsCounted() {
        var reading = (Mistaken) EventFile.parse("e", SMALL + "- {}\n".repeat(13));
        assertThat(reading.mistakes()).hasSize(10);
        assertThat(reading.more()).isEqualTo(2 * 13 - 10);
    }

    @Test
    void anEmptyFileAndOneThatIsNoTextAreMistakes(@TempDir Path folder) throws IOException {
        assertThat(mistakes("# nothing")).containsExactly("e:1:1: the file is empty");
        assertThat(mistakes("just text"))
                .containsExactly("e:1:1: must be a map of event, currency, seatId, sale, sections");
        Path file = Files.write(folder.resolve("gala.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        assertThat(EventFile.read(file))
                .isEqualTo(new Mistaken(List.of("gala.yaml:1:1: the file is not UTF-8 text"), 0));
    }

    private static EventPlan plan(String yaml) {
        return ((Read) EventFile.parse("e", yaml)).plan();
    }

    private static List<String> mistakes(String yaml) {
        return ((Mistaken) EventFile.parse("e", yaml)).mistakes();
    }
}
