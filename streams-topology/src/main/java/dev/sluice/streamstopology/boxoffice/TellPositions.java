package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.streamstopology.line.WaitingRequest;
import dev.sluice.streamstopology.sale.Sale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the positions that were given since the last turn, many requests to a record. What a crash kept from being told
 * is told after the restart, with all others that still wait. Not thread-safe.
 */
final class TellPositions {
    private final Outlet outlet;
    private final Map<String, List<WaitingRequest>> untold = new LinkedHashMap<>();

    TellPositions(Outlet outlet) {
        this.outlet = outlet;
    }

    /** To be told in the next turn; within an event in the order of the line. */
    void given(String eventId, WaitingRequest request) {
        untold.computeIfAbsent(eventId, event -> new ArrayList<>()).add(request);
    }

    /** Everybody in the line is to be told again. */
    void restored(Sale sale) {
        sale.line().head(0, Integer.MAX_VALUE).forEach(request -> given(sale.eventId(), request));
    }

    void turn(Instant now) {
        untold.forEach((eventId, requests) -> tell(eventId, requests, now));
        untold.clear();
    }

    private void tell(String eventId, List<WaitingRequest> requests, Instant now) {
        for (int from = 0; from < requests.size(); from += PositionsGiven.MAX_REQUESTS) {
            var some = requests.subList(from, Math.min(requests.size(), from + PositionsGiven.MAX_REQUESTS));
            List<String> ids = some.stream().map(WaitingRequest::requestId).toList();
            outlet.positions(new PositionsGiven(eventId, some.get(0).position(), ids, now));
        }
    }
}
