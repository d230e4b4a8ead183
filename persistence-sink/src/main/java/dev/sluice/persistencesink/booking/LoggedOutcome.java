package dev.sluice.persistencesink.booking;

import dev.sluice.contracts.booking.BookingOutcome;

/** An outcome and where it stands in the log. */
public record LoggedOutcome(int partition, long offset, BookingOutcome outcome) {}
