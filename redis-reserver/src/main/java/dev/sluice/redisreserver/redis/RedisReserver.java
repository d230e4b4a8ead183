package dev.sluice.redisreserver.redis;

import dev.sluice.redisreserver.ApplyBatch;
import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.EventBatches;
import dev.sluice.redisreserver.EventSnapshot;
import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.MutationLog;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.redisreserver.Reserver;
import dev.sluice.redisreserver.SettleBatch;
import dev.sluice.redisreserver.Settled;
import dev.sluice.redisreserver.SyncBatch;
import dev.sluice.redisreserver.Synced;
import dev.sluice.redisreserver.WarmStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The reserver on Redis 7.0+ or Valkey 8+, stand-alone or in cluster mode. Connects when it is first needed, and again
 * after a failure; a call waits for a node no longer than the settings say and is never repeated behind the caller's
 * back once it may have run. Not thread-safe: one for each thread.
 */
public final class RedisReserver implements Reserver {
    private final RedisNodes nodes;
    private final RedisScriptRunner scripts;

    private RedisReserver(RedisNodes nodes) {
        this.nodes = nodes;
        this.scripts = new RedisScriptRunner(nodes);
    }

    public static RedisReserver connectingTo(RedisReserverSettings settings) {
        return new RedisReserver(new RedisNodes(RedisAccess.node(settings), RedisAccess.config(settings)));
    }

    @Override
    public Reply<EventStatus> claim(String eventId, long fence) {
        return status(eventId, new RedisScriptCall(eventId, LuaScript.CLAIM).with(fence));
    }

    @Override
    public List<Reply<List<Decision>>> reserve(List<ReserveBatch> batches) {
        return begin(batches).await();
    }

    @Override
    public Asked begin(List<ReserveBatch> batches) {
        EventBatches.requireDifferentEvents(batches, ReserveBatch::eventId);
        var sent = scripts.start(batches.stream().map(ReserveScript::call).toList());
        return () -> answers(batches, sent.await());
    }

    private static List<Reply<List<Decision>>> answers(List<ReserveBatch> batches, List<ScriptReply> replies) {
        var answers = new ArrayList<Reply<List<Decision>>>(batches.size());
        for (int i = 0; i < batches.size(); i++) {
            var batch = batches.get(i);
            answers.add(ReplyReading.read(
                    batch.eventId(), replies.get(i), fields -> ReserveScript.answers(fields, batch.expiresAt())));
        }
        return answers;
    }

    @Override
    public List<Reply<List<Settled>>> settle(List<SettleBatch> batches) {
        EventBatches.requireDifferentEvents(batches, SettleBatch::eventId);
        List<ScriptReply> replies =
                scripts.run(batches.stream().map(SettleScript::call).toList());
        var answers = new ArrayList<Reply<List<Settled>>>(batches.size());
        for (int i = 0; i < batches.size(); i++) {
            answers.add(ReplyReading.read(batches.get(i).eventId(), replies.get(i), SettleScript::answers));
        }
        return answers;
    }

    @Override
    public Reply<EventStatus> warm(String eventId, long fence, WarmStep step) {
        return status(eventId, WarmScripts.call(eventId, fence, step));
    }

    @Override
    public Reply<EventStatus> status(String eventId) {
        return status(eventId, new RedisScriptCall(eventId, LuaScript.STATUS));
    }

    @Override
    public Reply<Synced> sync(SyncBatch batch) {
        return one(batch.eventId(), WarmScripts.sync(batch), WarmScripts::synced);
    }

    @Override
    public Reply<MutationLog> since(String eventId, long seq) {
        return one(eventId, LogScripts.since(eventId, seq), LogScripts::log);
    }

    @Override
    public Reply<EventStatus> apply(ApplyBatch batch) {
        return status(batch.eventId(), LogScripts.apply(batch));
    }

    @Override
    public Reply<EventStatus> archive(String eventId, long fence) {
        return status(eventId, new RedisScriptCall(eventId, LuaScript.ARCHIVE).with(fence));
    }

    /** All that Redis holds of an event, for audits: takes as long as the event is large. */
    public Reply<EventSnapshot> snapshot(String eventId) {
        nodes.refreshIfStale();
        var node = nodes.nodeOf(RedisScriptCall.slot(eventId));
        try {
            return RedisSnapshot.read(nodes.link(node), eventId)
                    .<Reply<EventSnapshot>>map(Reply.Answered::new)
                    .orElseGet(Reply.NotWarmed::new);
        } catch (JedisException e) {
            nodes.drop(node);
            return new Reply.Unavailable<>(node + ": " + e.getMessage());
        }
    }

    private Reply<EventStatus> status(String eventId, RedisScriptCall call) {
        return one(eventId, call, ReplyReading::status);
    }

    private <A> Reply<A> one(String eventId, RedisScriptCall call, Function<List<?>, A> answer) {
        return ReplyReading.read(eventId, scripts.run(List.of(call)).getFirst(), answer);
    }

    @Override
    public void close() {
        nodes.close();
    }
}
