package dev.sluice.streamstopology.boxoffice;

import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.streamstopology.boxoffice.RoundTrip.Ahead;
import dev.sluice.streamstopology.sale.Sale;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets people out of their lines and into the reserver, as many as each event's bucket allows, all events in one round
 * trip. They leave in order and with an answer; whoever gets none keeps their place and goes again with the same id.
 *
 * <p>A round trip begins when the one before has been answered, and not before: else people could pass others whose call
 * failed. But it begins before those answers are written down, so that the reserver decides and the gate writes at once.
 */
final class Gate {
    /** Round trips in one turn, as long as there are people who may pass: some ten milliseconds. */
    private static final int ROUNDS_PER_TURN = 10;

    private final Desk desk;
    private final Setback setback;
    private final Passengers passengers;
    private final Decide decide;

    Gate(Desk desk, Setback setback) {
        this.desk = desk;
        this.setback = setback;
        this.passengers = new Passengers(setback);
        this.decide = new Decide(desk);
    }

    void turn(Instant now) {
        RoundTrip trip = begin(Map.of(), now);
        for (int round = 1; trip != null; round++) {
            trip = follow(trip, round < ROUNDS_PER_TURN, now);
        }
    }

    /** Takes what the trip brings, and sends the next one as early as can be. */
    private @Nullable RoundTrip follow(RoundTrip trip, boolean mayGoOn, Instant now) {
        List<Reply<List<Decision>>> replies = desk.meters().asking(trip::await);
        boolean goesOn = mayGoOn && isFull(trip) && areAnswered(replies);
        RoundTrip next = goesOn ? begin(trip.after(replies), now) : null;
        boolean well = take(trip, replies, now);
        return next == null && goesOn && well ? begin(Map.of(), now) : next;
    }

    private @Nullable RoundTrip begin(Map<Sale, Ahead> ahead, Instant now) {
        List<Passage> passages = passengers.due(desk.sales().active(), ahead, now);
        if (passages.isEmpty()) {
            return null;
        }
        passages.forEach(passage -> desk.sales().served(passage.sale()));
        List<ReserveBatch> batches = passages.stream()
                .filter(Passage::asks)
                .map(passage -> passage.batch(now))
                .toList();
        return new RoundTrip(
                passages, batches.isEmpty() ? List::of : desk.reserver().begin(batches));
    }

    /** Whether more people may be waiting to pass right now. */
    private static boolean isFull(RoundTrip trip) {
        int people = trip.passages().stream()
                .mapToInt(passage -> passage.people().size())
                .sum();
        return people == Passengers.PER_CALL
                || trip.passages().stream().anyMatch(passage -> passage.people().size() == Passengers.BATCH);
    }

    private static boolean areAnswered(List<Reply<List<Decision>>> replies) {
        return replies.stream().allMatch(Reply.Answered.class::isInstance);
    }

    private boolean take(RoundTrip trip, List<Reply<List<Decision>>> replies, Instant now) {
        boolean well = true;
        for (int i = 0; i < replies.size(); i++) {
            well &= take(trip.passages().get(i), replies.get(i), now);
        }
        return well;
    }

    private boolean take(Passage passage, Reply<List<Decision>> reply, Instant now) {
        Sale sale = passage.sale();
        if (!sale.standing().isWarm()) {
            // What the round trip before this one brought showed that the copy is wrong: it will be loaded anew.
            return false;
        }
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
