package dev.sluice.persistencesink.booking;

import dev.sluice.persistencesink.database.Fault;
import java.util.List;
import java.util.Optional;

/**
 * How far a batch got.
 *
 * @param settled outcomes from the head of the batch that are done with: written, or to be parked
 * @param fresh how many of the batch were written and not there before; of those beyond {@code settled}, none
 * @param parked those of the settled ones that are not written, in log order
 * @param stoppedBy why the rest was not tried; empty if nothing is left
 */
public record BatchReport(int settled, int fresh, List<Parked> parked, Optional<Fault> stoppedBy) {
    public BatchReport {
        parked = List.copyOf(parked);
    }

    /**
     * An outcome to park.
     *
     * @param index its place in the batch, from 0
     * @param fault what the database said to it, if it was asked
     */
    public record Parked(int index, LoggedOutcome logged, ParkClass parkClass, Optional<Fault> fault) {}
}
