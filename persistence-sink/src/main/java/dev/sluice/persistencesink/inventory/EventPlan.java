package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.check.Check;
import java.util.List;

/** An event as the seller wants it: its sale and all of its seats, each of them once. */
public record EventPlan(String eventId, SalePlan sale, List<Seat> seats) {
    public EventPlan {
        Check.id("eventId", eventId);
        seats = List.copyOf(seats);
    }
}
