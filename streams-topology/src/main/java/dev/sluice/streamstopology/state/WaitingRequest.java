package dev.sluice.streamstopology.state;

import java.util.List;

/** A request in the line. */
public record WaitingRequest(String requestId, String userId, List<String> seatIds) {
    public WaitingRequest {
        seatIds = List.copyOf(seatIds);
    }
}
