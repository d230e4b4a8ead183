package dev.sluice.persistencesink.inventory;

import dev.sluice.persistencesink.inventory.EventView.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Events of the seller in Postgres. Thread-safe. */
final class JdbiEventStore {
    private static final int PAGE = 10_000;

    private static final String CREATE = """
            INSERT INTO event (event_id) VALUES (:eventId) ON CONFLICT (event_id) DO NOTHING
            """;

    /** Two imports of one event take turns. */
    private static final String LOCK = "SELECT 1 FROM event WHERE event_id = :eventId FOR NO KEY UPDATE";

    private static final String PUT_SALE = """
            UPDATE event
               SET opens_at = :opensAt, rate_per_second = :ratePerSecond, burst = :burst,
                   per_user_limit = :perUserLimit, hold_seconds = :holdSeconds, line_limit = :lineLimit,
                   options = :options, message = :message
             WHERE event_id = :eventId
            """;

    private static final String FIND = "SELECT * FROM event WHERE event_id = :eventId";

    private static final String SECTIONS = """
            SELECT section, currency, count(*) AS seats, count(*) FILTER (WHERE status = 'AVAILABLE') AS available,
                   count(*) FILTER (WHERE published_version < version) AS unpublished,
                   min(price) AS lowest_price, max(price) AS highest_price
              FROM seat
             WHERE event_id = :eventId
             GROUP BY section, currency
             ORDER BY section, currency
            """;

    private final Jdbi jdbi;

    JdbiEventStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    ImportReport bring(EventPlan plan) {
        return jdbi.inTransaction(handle -> {
            boolean isNew =
                    handle.createUpdate(CREATE).bind("eventId", plan.eventId()).execute() == 1;
            handle.createQuery(LOCK)
                    .bind("eventId", plan.eventId())
                    .mapTo(Integer.class)
                    .one();
            ImportReport report = compare(handle, plan, isNew);
            putSale(handle, plan);
            JdbiSeatWrites.put(handle, plan.eventId(), report.seats().writes());
            return report;
        });
    }

    ImportReport compare(EventPlan plan) {
        return jdbi.withHandle(handle -> compare(handle, plan, false));
    }

    private static ImportReport compare(Handle handle, EventPlan plan, boolean created) {
        Optional<EventView> known = find(handle, plan.eventId(), List.of());
        if (known.flatMap(EventView::archivedAt).isPresent()) {
            throw EventUnavailable.archived(plan.eventId());
        }
        var seats = new SeatComparison(plan.seats());
        JdbiSeatStore.forEach(handle, plan.eventId(), PAGE, seats::existing);
        return new ImportReport(
                plan.eventId(),
                created || known.isEmpty(),
                known.flatMap(EventView::publishedAt).isPresent(),
                known.flatMap(EventView::sale)
                        .map(sale -> changes(sale, plan.sale()))
                        .orElse(List.of()),
                seats.result());
    }

    private static List<String> changes(SalePlan before, SalePlan after) {
        Map<String, String> old = before.fields();
        return after.fields().entrySet().stream()
                .filter(field -> !field.getValue().equals(old.get(field.getKey())))
                .map(field -> field.getKey() + " " + old.get(field.getKey()) + " -> " + field.getValue())
                .toList();
    }

    private static void putSale(Handle handle, EventPlan plan) {
        SalePlan sale = plan.sale();
        handle.createUpdate(PUT_SALE)
                .bind("eventId", plan.eventId())
                .bind("opensAt", sale.opensAt())
                .bind("ratePerSecond", sale.ratePerSecond())
                .bind("burst", sale.burst())
                .bind("perUserLimit", sale.perUserLimit())
                .bind("holdSeconds", sale.holdSeconds())
                .bind("lineLimit", sale.lineLimit())
                .bindArray(
                        "options",
                        String.class,
                        sale.options().stream().map(Enum::name).toList())
                .bind("message", sale.message())
                .execute();
    }

    Optional<EventView> find(String eventId) {
        return jdbi.withHandle(handle -> find(handle, eventId, sections(handle, eventId)));
    }

    private static Optional<EventView> find(Handle handle, String eventId, List<Section> sections) {
        return handle.createQuery(FIND)
                .bind("eventId", eventId)
                .map((row, context) -> JdbiEventRow.view(row, sections))
                .findOne();
    }

    private static List<Section> sections(Handle handle, String eventId) {
        return handle.createQuery(SECTIONS)
                .bind("eventId", eventId)
                .map((row, context) -> JdbiEventRow.section(row))
                .list();
    }
}
