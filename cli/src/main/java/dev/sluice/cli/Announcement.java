package dev.sluice.cli;

import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.persistencesink.inventory.EventView;
import dev.sluice.persistencesink.inventory.SalePlan;
import java.time.Instant;
import java.util.Set;

/** The body with which an operator announces a sale to the front door; see {@code docs/http-api.md}. */
record Announcement(
        Instant opensAt,
        int capacity,
        int ratePerSecond,
        int burst,
        int perUserLimit,
        int holdSeconds,
        int lineLimit,
        Set<SaleOption> options,
        String message) {
    private static final JsonFormat<Announcement> FORMAT = JsonFormat.of(Announcement.class);

    /** @throws InvalidUse if the event is not ready for it */
    static Announcement of(EventView event) {
        SalePlan sale = event.sale()
                .orElseThrow(() -> new InvalidUse("event " + event.eventId()
                        + " has no sale in the database; sluice event import brings it there"));
        if (event.archivedAt().isPresent()) {
            throw new InvalidUse("event " + event.eventId() + " is archived");
        }
        if (event.publishedAt().isEmpty()) {
            throw new InvalidUse(
                    "the seats of event " + event.eventId() + " are not published; sluice event publish does it");
        }
        return new Announcement(
                sale.opensAt(),
                event.seats(),
                sale.ratePerSecond(),
                sale.burst(),
                sale.perUserLimit(),
                sale.holdSeconds(),
                sale.lineLimit(),
                sale.options(),
                sale.message());
    }

    byte[] json() {
        return FORMAT.encode(this);
    }
}
