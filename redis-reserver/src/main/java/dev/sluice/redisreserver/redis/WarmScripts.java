package dev.sluice.redisreserver.redis;

import dev.sluice.redisreserver.SyncBatch;
import dev.sluice.redisreserver.Synced;
import dev.sluice.redisreserver.WarmStep;
import dev.sluice.redisreserver.WarmStep.Hold;
import dev.sluice.redisreserver.WarmStep.Seat;
import java.util.List;

/** Arguments and answers of the scripts that load an event and keep its inventory up to date. */
final class WarmScripts {
    private WarmScripts() {}

    static RedisScriptCall call(String eventId, long fence, WarmStep step) {
        return switch (step) {
            case WarmStep.Begin begin ->
                new RedisScriptCall(eventId, LuaScript.WARM_BEGIN).with(fence).with(begin.knownSeq());
            case WarmStep.Seats chunk -> seats(eventId, LuaScript.WARM_SEATS, fence, chunk.seats());
            case WarmStep.Holds chunk -> {
                var call = new RedisScriptCall(eventId, LuaScript.WARM_HOLDS)
                        .with(fence)
                        .with(chunk.holds().size());
                chunk.holds().forEach(hold -> call.with(hold.requestId()));
                chunk.holds().forEach(hold -> call.with(value(hold)));
                yield call;
            }
            case WarmStep.Commit commit ->
                new RedisScriptCall(eventId, LuaScript.WARM_COMMIT)
                        .with(fence)
                        .with(commit.seats())
                        .with(commit.seq());
        };
    }

    static RedisScriptCall sync(SyncBatch batch) {
        return seats(batch.eventId(), LuaScript.SYNC, batch.fence(), batch.seats());
    }

    static Synced synced(List<?> fields) {
        return new Synced(
                ((Long) fields.get(0)).intValue(),
                ((Long) fields.get(1)).intValue(),
                fields.subList(2, fields.size()).stream().map(ReplyText::of).toList());
    }

    private static RedisScriptCall seats(String eventId, LuaScript script, long fence, List<Seat> seats) {
        var call = new RedisScriptCall(eventId, script).with(fence).with(seats.size());
        seats.forEach(seat -> call.with(seat.seatId()));
        seats.forEach(seat -> call.with(value(seat)));
        return call;
    }

    private static String value(Seat seat) {
        return (seat.available() ? "F" : "W") + seat.version();
    }

    private static String value(Hold hold) {
        return (hold.confirmed() ? "C" : "H") + hold.seq() + "|" + (hold.confirmed() ? hold.seq() : 0) + "|"
                + hold.expiresAt().toEpochMilli() + "|" + hold.userId() + "|" + String.join(",", hold.seatIds());
    }
}
