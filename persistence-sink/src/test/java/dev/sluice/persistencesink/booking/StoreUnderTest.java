package dev.sluice.persistencesink.booking;

import dev.sluice.contracts.booking.BookingOutcome;

/** What the contracts of an {@link OutcomeStore} work with: an event of their own, and a store that others may use too. */
interface StoreUnderTest {
    /** Must refuse a user called {@link InMemoryOutcomeStore#POISON_USER}. */
    OutcomeStore store();

    Books books();

    Outcomes outcomes();

    default String event() {
        return outcomes().eventId();
    }

    default WriteResult write(BookingOutcome... batch) {
        return store().write(Outcomes.logged(batch));
    }
}
