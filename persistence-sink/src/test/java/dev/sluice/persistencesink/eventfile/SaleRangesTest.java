package dev.sluice.persistencesink.eventfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.persistencesink.inventory.SalePlan;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the file allows is what the sale's message allows. */
class SaleRangesTest {
    private static final String FILE = """
            event: gala
            currency: EUR
            sale: {opensAt: 2026-12-01T10:00:00Z, gate: {ratePerSecond: %d, burst: %d}, perUserLimit: %d, holdSeconds: %d, lineLimit: %d}
            sections: [{section: A, price: 0, rows: [{row: 1, seats: 1}]}]
            """;

    @Test
    void theHighestOfEachIsGood() {
        assertThat(EventFile.parse("e", FILE.formatted(100_000, 100_000, 100, 86_400, 10_000_000)))
                .isInstanceOf(EventFileReading.Read.class);
    }

    @ParameterizedTest
    @CsvSource({
        "100001, 1, 1, 1, 1",
        "0, 1, 1, 1, 1",
        "1, 100001, 1, 1, 1",
        "1, 0, 1, 1, 1",
        "1, 1, 101, 1, 1",
        "1, 1, 0, 1, 1",
        "1, 1, 1, 86401, 1",
        "1, 1, 1, 0, 1",
        "1, 1, 1, 1, 10000001",
        "1, 1, 1, 1, 0",
    })
    void whatIsBeyondIsRefusedByBoth(int rate, int burst, int perUser, int hold, int line) {
        assertThat(EventFile.parse("e", FILE.formatted(rate, burst, perUser, hold, line)))
                .isInstanceOf(EventFileReading.Mistaken.class);
        assertThatThrownBy(() -> new SalePlan(
                        Instant.parse("2026-12-01T10:00:00Z"), rate, burst, perUser, hold, line, Set.of(), ""))
                .isInstanceOf(InvalidMessage.class);
    }
}
