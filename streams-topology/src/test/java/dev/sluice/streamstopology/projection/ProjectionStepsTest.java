package dev.sluice.streamstopology.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.redisreserver.WarmStep;
import dev.sluice.streamstopology.harness.MapTable;
import dev.sluice.streamstopology.hold.HoldBook;
import dev.sluice.streamstopology.seat.SeatBook;
import dev.sluice.streamstopology.state.Hold;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionStepsTest {
    private static final Instant EXPIRY = Instant.parse("2026-11-23T10:03:00Z");
    private final SeatBook seats = new SeatBook("gala", new MapTable<>());
    private final HoldBook holds = new HoldBook("gala", new MapTable<>());

    @Test
    void seatsComeBeforeHoldsAndTheCommitCountsThem() {
        seat("A-1", SeatStatus.AVAILABLE, 1);
        seat("A-2", SeatStatus.BLOCKED, 3);
        hold("r1", "A-1");

        assertThat(ProjectionSteps.of(seats, holds, 7))
                .containsExactly(
                        new WarmStep.Begin(),
                        new WarmStep.Seats(
                                List.of(new WarmStep.Seat("A-1", true, 1), new WarmStep.Seat("A-2", false, 3))),
                        new WarmStep.Holds(List.of(new WarmStep.Hold("r1", "alice", List.of("A-1"), EXPIRY, 1, false))),
                        new WarmStep.Commit(2, 7));
    }

    @Test
    void noStepCarriesMoreThanACallMay() {
        for (int number = 1; number <= 1001; number++) {
            seat("A-" + number, SeatStatus.AVAILABLE, 1);
        }
        for (int number = 1; number <= 201; number++) {
            hold("r" + number, "A-" + number);
        }

        assertThat(ProjectionSteps.of(seats, holds, 0)).hasSize(1 + 3 + 2 + 1);
    }

    @Test
    void aSeatWithdrawnWhileHeldIsLoadedSoThatItsWithdrawalIsStillNews() {
        seat("A-1", SeatStatus.AVAILABLE, 1);
        hold("r1", "A-1");
        seat("A-1", SeatStatus.BLOCKED, 5);

        assertThat(ProjectionSteps.of(seats, holds, 1))
                .contains(new WarmStep.Seats(List.of(new WarmStep.Seat("A-1", true, 4))));
        seats.free(List.of("A-1"));
        assertThat(ProjectionSteps.seats(seats, List.of("A-1"))).containsExactly(new WarmStep.Seat("A-1", false, 5));
    }

    private void seat(String seatId, SeatStatus status, long version) {
        seats.apply(new InventoryChanged("gala", seatId, "A", "1", 1, status, 1000, "EUR", version));
    }

    private void hold(String requestId, String seatId) {
        seats.own(requestId, List.of(seatId), false);
        holds.start(requestId, Hold.granted("alice", List.of(seatId), EXPIRY, 1));
    }
}
