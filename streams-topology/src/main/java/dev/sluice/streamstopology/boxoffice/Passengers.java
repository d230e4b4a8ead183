package dev.sluice.streamstopology.boxoffice;

import dev.sluice.streamstopology.boxoffice.Passage.Passenger;
import dev.sluice.streamstopology.boxoffice.RoundTrip.Ahead;
import dev.sluice.streamstopology.sale.Sale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds those whose turn it is: the heads of the lines, as far as the buckets allow. */
final class Passengers {
    /** People of one event in one call: as many as one may have. Redis does nothing else meanwhile, for about 1.5 ms. */
    static final int BATCH = 200;
    /** People of all events in one call, so that one takes milliseconds; the next call begins with other events. */
    static final int PER_CALL = 1000;

    private final Setback setback;

    Passengers(Setback setback) {
        this.setback = setback;
    }

    /** @param ahead the events of which people are on their way already */
    List<Passage> due(List<Sale> sales, Map<Sale, Ahead> ahead, Instant now) {
        var passages = new ArrayList<Passage>();
        int left = PER_CALL;
        for (Sale sale : sales) {
            Ahead before = ahead.get(sale);
            List<Passenger> people = before == null ? first(sale, left, now) : behind(sale, before, left, now);
            if (!people.isEmpty()) {
                passages.add(
                        new Passage(sale, people, before == null ? sale.mark().seq() : before.seq()));
                left -= people.size();
            }
        }
        return passages;
    }

    private List<Passenger> first(Sale sale, int left, Instant now) {
        int people = Math.min(admissible(sale, now), left);
        return people >= sale.standing().doubts().people()
                ? ChooseSeats.of(sale, sale.line().head(0, people))
                : List.of();
    }

    private int admissible(Sale sale, Instant now) {
        if (sale.standing().doubts().isEnding()) {
            return 0;
        }
        int people = sale.isSoldOut() ? 0 : sale.admissible(now, BATCH);
        if (people < sale.standing().doubts().people()) {
            // They may have seats that nobody knows of, and cannot be sent again: the gate has been narrowed since.
            setback.lost(sale, "it may hold seats for people who cannot pass any more");
            return 0;
        }
        return people;
    }

    /** Those who need not know what became of the people before them: who chooses by what is left does. */
    private static List<Passenger> behind(Sale sale, Ahead before, int left, Instant now) {
        if (sale.hasStandby()) {
            return List.of();
        }
        int people = Math.min(left, sale.admissible(now, before.people() + BATCH) - before.people());
        return sale.line().head(before.people(), people).stream()
                .takeWhile(person -> person.best() == null)
                .map(person -> new Passenger(person, person.seatIds()))
                .toList();
    }
}
