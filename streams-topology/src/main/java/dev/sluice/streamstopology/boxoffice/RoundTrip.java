package dev.sluice.streamstopology.boxoffice;

import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.Reserver.Asked;
import dev.sluice.streamstopology.sale.Sale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Passages of several events on their way to the reserver and back.
 *
 * @param asked about the passages in which somebody asks for seats
 */
record RoundTrip(List<Passage> passages, Asked asked) {
    /** How far an event will be once its passage is through. */
    record Ahead(int people, long seq) {}

    /** One reply for each passage. */
    List<Reply<List<Decision>>> await() {
        var answers = asked.await().iterator();
        var replies = new ArrayList<Reply<List<Decision>>>(passages.size());
        for (Passage passage : passages) {
            replies.add(passage.asks() ? answers.next() : new Reply.Answered<>(List.of()));
        }
        return replies;
    }

    /** Where the events stand after it, if every answer is taken as it is. */
    Map<Sale, Ahead> after(List<Reply<List<Decision>>> replies) {
        var ahead = new HashMap<Sale, Ahead>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            ahead.put(passage.sale(), new Ahead(passage.people().size(), lastSeq(passage.sale(), replies.get(i))));
        }
        return ahead;
    }

    private static long lastSeq(Sale sale, Reply<List<Decision>> reply) {
        long seq = sale.mark().seq();
        if (reply instanceof Reply.Answered<List<Decision>> answered) {
            for (Decision decision : answered.answer()) {
                seq = decision instanceof Decision.Granted granted ? Math.max(seq, granted.seq()) : seq;
            }
        }
        return seq;
    }
}
