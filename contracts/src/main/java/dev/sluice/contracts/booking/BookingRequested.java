package dev.sluice.contracts.booking;

import dev.sluice.contracts.check.Check;
import java.time.Instant;
import java.util.List;

/**
 * One buyer asks for seats of one event.
 *
 * @param requestId the same for every retry of the same press of the button, see {@link RequestId}
 * @param userId opaque; never a name, mail or phone number
 * @param seatIds 1 to 8 different seats, all or none of which the buyer gets
 * @param acceptedAt when the front door took the request, millisecond grain; informative, order comes from the offset
 */
public record BookingRequested(
        String eventId, String requestId, String userId, List<String> seatIds, Instant acceptedAt) {
    public BookingRequested {
        Check.id("eventId", eventId);
        Check.id("requestId", requestId);
        Check.id("userId", userId);
        seatIds = Check.seats("seatIds", seatIds);
        acceptedAt = Check.time("acceptedAt", acceptedAt);
    }
}
