package dev.sluice.contracts.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One buyer asks for seats of one event: either for seats by name or for the best ones, all or none of which they get.
 *
 * @param requestId the same for every retry of the same press of the button, see {@link RequestId}
 * @param userId opaque; never a name, mail or phone number
 * @param seatIds 1 to 8 different seats; none if {@code best} is there
 * @param best null if {@code seatIds} are there
 * @param acceptedAt when the front door took the request, millisecond grain; informative, order comes from the offset
 */
public record BookingRequested(
        String eventId,
        String requestId,
        String userId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> seatIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BestSeats best,
        Instant acceptedAt) {
    public BookingRequested {
        Check.id("eventId", eventId);
        Check.id("requestId", requestId);
        Check.id("userId", userId);
        seatIds = wanted(seatIds, best);
        acceptedAt = Check.time("acceptedAt", acceptedAt);
    }

    /** Asks for seats by name. */
    public BookingRequested(String eventId, String requestId, String userId, List<String> seatIds, Instant acceptedAt) {
        this(eventId, requestId, userId, seatIds, null, acceptedAt);
    }

    private static List<String> wanted(@Nullable List<String> seatIds, @Nullable BestSeats best) {
        if (best == null) {
            return Check.seats("seatIds", seatIds);
        }
        if (seatIds != null && !seatIds.isEmpty()) {
            throw new InvalidMessage("seatIds and best must not both be given");
        }
        return List.of();
    }
}
