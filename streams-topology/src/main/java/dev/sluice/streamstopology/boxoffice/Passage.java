package dev.sluice.streamstopology.boxoffice;

import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.streamstopology.line.WaitingRequest;
import dev.sluice.streamstopology.sale.Sale;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Some of one event's line on their way through the gate.
 *
 * @param seq the last mutation known when they were sent
 */
record Passage(Sale sale, List<Passenger> people, long seq) {
    /** @param seatIds those to ask for; none if no seats are as wished, so that there is nothing to ask */
    record Passenger(WaitingRequest request, List<String> seatIds) {
        boolean asks() {
            return !seatIds.isEmpty();
        }
    }

    boolean asks() {
        return people.stream().anyMatch(Passenger::asks);
    }

    ReserveBatch batch(Instant now) {
        var control = Objects.requireNonNull(sale.control());
        var requests = people.stream()
                .filter(Passenger::asks)
                .map(person -> new ReserveBatch.Request(
                        person.request().requestId(), person.request().userId(), person.seatIds()))
                .toList();
        var expiresAt = now.plusSeconds(control.holdSeconds());
        return new ReserveBatch(sale.eventId(), sale.mark().fence(), seq, expiresAt, control.perUserLimit(), requests);
    }

    /** The seats of those for whom they were chosen, by request. */
    Map<String, List<String>> chosen() {
        var chosen = new HashMap<String, List<String>>();
        for (Passenger person : people) {
            if (person.request().best() != null) {
                chosen.put(person.request().requestId(), person.seatIds());
            }
        }
        return chosen;
    }
}
