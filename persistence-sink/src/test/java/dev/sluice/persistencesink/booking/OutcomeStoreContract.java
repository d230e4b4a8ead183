package dev.sluice.persistencesink.booking;

import java.util.UUID;

/** What every {@link OutcomeStore} keeps. */
abstract class OutcomeStoreContract implements BookingContract, SeatContract, RefundContract, BatchContract {
    private final Outcomes outcomes = new Outcomes("event-" + UUID.randomUUID());

    @Override
    public Outcomes outcomes() {
        return outcomes;
    }
}
