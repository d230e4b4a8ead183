package dev.sluice.streamstopology.line;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.streamstopology.state.Waiting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody in the line. */
public record WaitingRequest(String requestId, Waiting place) {
    public long position() {
        return place.position();
    }

    public String userId() {
        return place.userId();
    }

    /** Those wanted; none if {@link #best} is there. */
    public List<String> seatIds() {
        return place.seatIds();
    }

    /** Null if {@link #seatIds} are there. */
    public @Nullable BestSeats best() {
        return place.best();
    }
}
