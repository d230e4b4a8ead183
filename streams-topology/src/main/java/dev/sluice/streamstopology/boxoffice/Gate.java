package dev.sluice.streamstopology.boxoffice;

import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.streamstopology.sale.Sale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Lets people out of their lines and into the reserver, as many as each event's bucket allows, all events in one round
 * trip. They leave in order and with an answer; whoever gets none keeps their place and goes again with the same id.
 */
final class Gate {
    /** People of one event in one call: beyond it a script gets slower per person, and others wait longer. */
    private static final int BATCH = 100;
    /** People of all events in one call, so that one takes milliseconds; the next call begins with other events. */
    private static final int PER_CALL = 1000;

    private final Desk desk;
    private final Setback setback;
    private final Decide decide;

    Gate(Desk desk, Setback setback) {
        this.desk = desk;
        this.setback = setback;
        this.decide = new Decide(desk);
    }

    /** @return whether all went well and more people may pass right now */
    boolean turn(List<Sale> sales, Instant now) {
        List<Passage> passages = due(sales, now);
        if (passages.isEmpty()) {
            return false;
        }
        Iterator<Reply<List<Decision>>> replies = ask(passages, now).iterator();
        int people = 0;
        boolean more = false;
        boolean well = true;
        for (Passage passage : passages) {
            well &= take(passage, passage.asks() ? replies.next() : new Reply.Answered<>(List.of()), now);
            desk.sales().served(passage.sale());
            people += passage.people().size();
            more |= passage.people().size() == BATCH;
        }
        return well && (more || people == PER_CALL);
    }

    private List<Reply<List<Decision>>> ask(List<Passage> passages, Instant now) {
        List<ReserveBatch> batches = passages.stream()
                .filter(Passage::asks)
                .map(passage -> passage.batch(now))
                .toList();
        return batches.isEmpty()
                ? List.of()
                : desk.meters().asking(() -> desk.reserver().reserve(batches));
    }

    private List<Passage> due(List<Sale> sales, Instant now) {
        var passages = new ArrayList<Passage>();
        int left = PER_CALL;
        for (Sale sale : sales) {
            int people = Math.min(admissible(sale, now), left);
            if (people > 0 && people >= sale.standing().doubts().people()) {
                passages.add(new Passage(sale, ChooseSeats.of(sale, sale.line().head(people))));
                left -= people;
            }
        }
        return passages;
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

    private boolean take(Passage passage, Reply<List<Decision>> reply, Instant now) {
        Sale sale = passage.sale();
        if (!(reply instanceof Reply.Answered<List<Decision>> answered)) {
            sale.standing().doubts().passageOf(passage.people().size(), passage.chosen());
            setback.suffer(sale, reply);
            return false;
        }
        desk.sales().touch(sale);
        sale.standing().answered();
        int passed = decide.inOrder(passage, answered.answer(), now);
        sale.pace().passed(passed, now);
        sale.standing().doubts().passed(passed);
        desk.meters().admitted(passed);
        if (passed < passage.people().size()) {
            setback.lost(sale, "it made a grant that cannot be");
            return false;
        }
        return true;
    }
}
