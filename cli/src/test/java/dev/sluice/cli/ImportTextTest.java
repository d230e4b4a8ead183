package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.persistencesink.inventory.ImportReport;
import dev.sluice.persistencesink.inventory.Seat;
import dev.sluice.persistencesink.inventory.SeatDifference;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportTextTest {
    @Test
    void aPlanShowsTenSeatsOfAKindAndCountsTheRest() {
        List<Seat> created = IntStream.rangeClosed(1, 1_200)
                .mapToObj(number -> new Seat("A-1-" + number, "A", "1", number, SeatStatus.AVAILABLE, 100, "EUR"))
                .toList();
        var report = new ImportReport(
                "gala", false, true, List.of("burst 10 -> 20"), new SeatDifference(created, List.of(), List.of(), 7));
        assertThat(ImportText.of(report, true).lines())
                .hasSize(15)
                .startsWith("would change event gala", "  ~ sale burst 10 -> 20", "  + seat A-1-1")
                .endsWith(
                        "  + seat A-1-10",
                        "  + and 1,190 seats more",
                        "  seats: 1,200 created, 0 changed, 0 blocked, 7 left alone",
                        "nothing was written");
    }

    @Test
    void nothingToDoIsSaidInALine() {
        var report = new ImportReport(
                "gala", false, true, List.of(), new SeatDifference(List.of(), List.of(), List.of(), 7));
        assertThat(ImportText.of(report, false).lines())
                .containsExactly(
                        "event gala is as the file says", "  seats: 0 created, 0 changed, 0 blocked, 7 left alone");
    }
}
