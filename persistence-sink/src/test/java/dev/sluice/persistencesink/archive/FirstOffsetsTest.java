package dev.sluice.persistencesink.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstOffsetsTest {
    private final FirstOffsets offsets = new FirstOffsets(100);

    @Test
    void anEmptyPartitionStaysAsItIs() {
        assertThat(offsets.trimmable(event -> true, 0)).isEqualTo(100);
    }

    @Test
    void everythingMayGoWhenAllEventsAreArchived() {
        offsets.record("gala", 100);
        offsets.record("ball", 105);
        offsets.record("gala", 107);
        assertThat(offsets.trimmable(event -> true, 1_000)).isEqualTo(108);
    }

    @Test
    void theFirstOutcomeOfAnEventThatIsNotArchivedStays() {
        offsets.record("gala", 100);
        offsets.record("ball", 105);
        offsets.record("gala", 107);
        assertThat(offsets.trimmable(Set.of("gala")::contains, 1_000)).isEqualTo(105);
        assertThat(offsets.trimmable(Set.of("ball")::contains, 1_000)).isEqualTo(100);
    }

    @Test
    void whatTheSinkHasNotReadStays() {
        offsets.record("gala", 100);
        offsets.record("gala", 107);
        assertThat(offsets.trimmable(event -> true, 103)).isEqualTo(103);
        assertThat(offsets.trimmable(event -> true, 0)).isEqualTo(100);
    }
}
