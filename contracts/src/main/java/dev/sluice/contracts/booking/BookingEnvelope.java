package dev.sluice.contracts.booking;

import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import java.util.List;

/**
 * Up to 100 requests of one event in the order of their acceptance, sent as one SQS message: one message group is
 * drained serially, so its rate grows with what a message carries.
 */
public record BookingEnvelope(String eventId, List<BookingRequested> requests) {
    public static final int MAX_REQUESTS = 100;

    public BookingEnvelope {
        Check.id("eventId", eventId);
        requests = List.copyOf(Check.present("requests", requests));
        Check.between("requests", requests.size(), 1, MAX_REQUESTS);
        for (BookingRequested request : requests) {
            if (!request.eventId().equals(eventId)) {
                throw new InvalidMessage("requests must all be for the envelope's eventId");
            }
        }
    }
}
