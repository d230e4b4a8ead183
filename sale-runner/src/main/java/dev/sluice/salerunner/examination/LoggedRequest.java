package dev.sluice.salerunner.examination;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestIdentity;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.topic.Topics;
import java.util.Optional;

/**
 * A record of the request log that has to be decided.
 *
 * @param wish empty if the record breaks its contract and yet says whose it is: it has to be rejected
 */
record LoggedRequest(String requestId, Optional<BookingRequested> wish) {
    /** Empty if the record names another event than its key, or nobody: it is no request of this sale. */
    static Optional<LoggedRequest> read(String eventId, byte[] record) {
        try {
            BookingRequested request = Topics.BOOKING_REQUESTS.format().decode(record);
            return request.eventId().equals(eventId) ? Optional.of(of(request)) : Optional.empty();
        } catch (InvalidMessage e) {
            return RequestIdentity.of(record)
                    .filter(whose -> whose.eventId().equals(eventId))
                    .map(whose -> new LoggedRequest(whose.requestId(), Optional.empty()));
        }
    }

    static LoggedRequest of(BookingRequested request) {
        return new LoggedRequest(request.requestId(), Optional.of(request));
    }
}
