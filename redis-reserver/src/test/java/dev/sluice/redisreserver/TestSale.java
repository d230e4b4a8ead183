package dev.sluice.redisreserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.redisreserver.ReserveBatch.Request;
import dev.sluice.redisreserver.SettleBatch.Ending;
import dev.sluice.redisreserver.SettleBatch.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** One event on a reserver under test, named as no other test names its own. */
public record TestSale(Reserver reserver, String eventId) {
    public static final Instant EXPIRES_AT = Instant.parse("2026-05-01T10:03:00Z");
    public static final int LIMIT = 4;
    public static final long FENCE = 5;

    public static TestSale unknown(Reserver reserver) {
        return new TestSale(reserver, "e-" + UUID.randomUUID());
    }

    /** An open event with the seats {@code A-1} to {@code A-count}. */
    public static TestSale open(Reserver reserver, int count) {
        return open(reserver, unknown(reserver).eventId(), count);
    }

    public static TestSale open(Reserver reserver, String eventId, int count) {
        var sale = new TestSale(reserver, eventId);
        sale.warm(new WarmStep.Begin());
        sale.warm(new WarmStep.Seats(seats(count)));
        sale.warm(new WarmStep.Commit(count, 0));
        return sale;
    }

    static List<WarmStep.Seat> seats(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new WarmStep.Seat("A-" + i, true, 1))
                .toList();
    }

    static Request request(String requestId, String userId, String... seatIds) {
        return new Request(requestId, userId, List.of(seatIds));
    }

    Reply<EventStatus> warm(WarmStep step) {
        return reserver.warm(eventId, FENCE, step);
    }

    ReserveBatch batch(long fence, long minSeq, Request... requests) {
        return new ReserveBatch(eventId, fence, minSeq, EXPIRES_AT, LIMIT, List.of(requests));
    }

    List<Decision> reserve(Request... requests) {
        return answer(reserveReply(FENCE, 0, requests));
    }

    Reply<List<Decision>> reserveReply(long fence, long minSeq, Request... requests) {
        return reserver.reserve(List.of(batch(fence, minSeq, requests))).getFirst();
    }

    Settled settle(String requestId, Ending ending) {
        return answer(settleReply(FENCE, 0, new Settlement(requestId, ending))).getFirst();
    }

    Reply<List<Settled>> settleReply(long fence, long minSeq, Settlement... settlements) {
        return reserver.settle(List.of(new SettleBatch(eventId, fence, minSeq, List.of(settlements))))
                .getFirst();
    }

    public EventStatus status() {
        return answer(reserver.status(eventId));
    }

    static Decision granted(long seq) {
        return new Decision.Granted(seq, EXPIRES_AT, false);
    }

    static Decision grantedBefore(long seq) {
        return new Decision.Granted(seq, EXPIRES_AT, true);
    }

    public static <A> A answer(Reply<A> reply) {
        assertThat(reply).isInstanceOf(Reply.Answered.class);
        return ((Reply.Answered<A>) reply).answer();
    }
}
