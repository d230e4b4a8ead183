package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.deadletter.DeadLetter;
import dev.sluice.persistencesink.deadletter.DeadLetterHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterTextTest {
    private static final DeadLetter LETTER = new DeadLetter(
            "booking.outcomes.v1",
            2,
            1_500,
            Instant.parse("2026-11-23T10:00:00Z"),
            "gala",
            Map.of(
                    DeadLetterHeaders.REASON, "refused by the database",
                    DeadLetterHeaders.SQLSTATE, "23514",
                    DeadLetterHeaders.CONSTRAINT, "no_poison",
                    DeadLetterHeaders.PARTITION, "2",
                    DeadLetterHeaders.OFFSET, "99"),
            "{\"secret\":1}");

    @Test
    void aTableHasALineForEachLetterAndNothingOfItsContent() {
        assertThat(DeadLetterText.table(List.of(LETTER)).lines())
                .containsExactly(
                        "TOPIC                  PLACE      PARKED                   EVENT                REASON",
                        "booking.outcomes.v1    2/1500     2026-11-23T10:00:00Z     gala                "
                                + " refused by the database (23514 no_poison)",
                        "1 dead letter");
    }

    @Test
    void jsonHasTheSameAndNothingOfItsContent() {
        assertThat(DeadLetterText.json(LETTER))
                .isEqualToNormalizingNewlines("{\"topic\":\"booking.outcomes.v1\",\"place\":\"2/1500\","
                        + "\"parkedAt\":\"2026-11-23T10:00:00Z\",\"event\":\"gala\","
                        + "\"reason\":\"refused by the database\",\"sqlstate\":\"23514\",\"constraint\":\"no_poison\","
                        + "\"originalPlace\":\"2/99\"}\n");
    }

    @Test
    void noLettersAreSaidToBeNone() {
        assertThat(DeadLetterText.table(List.of())).isEqualToNormalizingNewlines("no dead letters\n");
    }
}
