package dev.sluice.persistencesink.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.database.Fault;
import java.util.List;
import java.util.Optional;

/**
 * How far a batch got.
 *
 * @param settled outcomes from the head of the batch that are done with: written, or to be parked
 * @param fresh how many of them were not there before
 * @param parked those of the settled ones that will never be accepted
 * @param stoppedBy why the rest was not tried; empty if nothing is left
 */
public record BatchReport(int settled, int fresh, List<Parked> parked, Optional<Fault> stoppedBy) {
    public BatchReport {
        parked = List.copyOf(parked);
    }

    /**
     * An outcome that cannot be written, and why.
     *
     * @param index its place in the batch, from 0
     */
    public record Parked(int index, BookingOutcome outcome, Fault.Poison reason) {}
}
