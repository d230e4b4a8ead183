package dev.sluice.redisreserver.redis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * Runs scripts for many events in one round trip to each node. A call that a node refused to run is sent again where it
 * belongs; a call that may have run is never sent twice, that is for the caller to decide.
 */
final class RedisScriptRunner {
    /** Enough for a moved slot on a node that lacks the script; a longer chase means that the cluster is in motion. */
    private static final int ROUNDS = 4;

    private final RedisNodes nodes;

    RedisScriptRunner(RedisNodes nodes) {
        this.nodes = nodes;
    }

    private record Attempt(int index, RedisScriptCall call, HostAndPort node, boolean asking, String refusal) {}

    /** Calls on their way. */
    interface Sent {
        /** One reply per call, in order. */
        List<ScriptReply> await();
    }

    /** One reply per call, in order. */
    List<ScriptReply> run(List<RedisScriptCall> calls) {
        return start(calls).await();
    }

    /** Sends to all nodes and waits for none. */
    Sent start(List<RedisScriptCall> calls) {
        nodes.refreshIfStale();
        var replies = new HashMap<Integer, ScriptReply>();
        var attempts = new ArrayList<Attempt>();
        for (int i = 0; i < calls.size(); i++) {
            attempts.add(new Attempt(i, calls.get(i), nodes.nodeOf(calls.get(i).slot()), false, ""));
        }
        var sent = send(attempts, replies);
        return () -> finish(sent, replies);
    }

    private List<ScriptReply> finish(Map<HostAndPort, List<Attempt>> sent, Map<Integer, ScriptReply> replies) {
        List<Attempt> pending = receive(sent, replies);
        for (int round = 1; round < ROUNDS && !pending.isEmpty(); round++) {
            pending = receive(send(pending, replies), replies);
        }
        pending.forEach(attempt -> replies.put(attempt.index(), new ScriptReply.Failed(attempt.refusal())));
        return List.copyOf(new TreeMap<>(replies).values());
    }

    /** Returns what is on its way, by node. */
    private Map<HostAndPort, List<Attempt>> send(List<Attempt> attempts, Map<Integer, ScriptReply> replies) {
        var byNode = new LinkedHashMap<HostAndPort, List<Attempt>>();
        attempts.forEach(attempt -> byNode.computeIfAbsent(attempt.node(), node -> new ArrayList<>())
                .add(attempt));
        byNode.entrySet().removeIf(entry -> !write(entry.getKey(), entry.getValue(), replies));
        return byNode;
    }

    /** Returns what has to be sent again. */
    private List<Attempt> receive(Map<HostAndPort, List<Attempt>> sent, Map<Integer, ScriptReply> replies) {
        var again = new ArrayList<Attempt>();
        sent.forEach((node, attempts) -> again.addAll(read(node, attempts, replies)));
        return again;
    }

    private boolean write(HostAndPort node, List<Attempt> attempts, Map<Integer, ScriptReply> replies) {
        try {
            var link = nodes.link(node);
            attempts.forEach(attempt -> link.write(attempt.call(), attempt.asking()));
            link.flushWritten();
            return true;
        } catch (JedisException e) {
            fail(node, attempts, e, replies);
            return false;
        }
    }

    private List<Attempt> read(HostAndPort node, List<Attempt> attempts, Map<Integer, ScriptReply> replies) {
        List<Object> received;
        try {
            received = nodes.link(node).readAll();
        } catch (JedisException e) {
            fail(node, attempts, e, replies);
            return List.of();
        }
        var again = new ArrayList<Attempt>();
        for (int i = 0; i < attempts.size(); i++) {
            var attempt = attempts.get(i);
            if (received.get(i) instanceof JedisDataException refusal) {
                judge(attempt, refusal, replies, again);
            } else {
                replies.put(attempt.index(), new ScriptReply.Value(received.get(i)));
            }
        }
        return again;
    }

    private void judge(
            Attempt attempt, JedisDataException refusal, Map<Integer, ScriptReply> replies, List<Attempt> again) {
        String reason = String.valueOf(refusal.getMessage());
        switch (refusal) {
            case JedisMovedDataException moved -> {
                nodes.distrustMap();
                again.add(new Attempt(attempt.index(), attempt.call(), moved.getTargetNode(), false, reason));
            }
            case JedisAskDataException ask ->
                again.add(new Attempt(attempt.index(), attempt.call(), ask.getTargetNode(), true, reason));
            case JedisNoScriptException lost -> {
                nodes.forgetScripts(attempt.node());
                again.add(new Attempt(attempt.index(), attempt.call(), attempt.node(), attempt.asking(), reason));
            }
            default -> replies.put(attempt.index(), ServerRefusal.judge(reason));
        }
        if (ServerRefusal.isFromWrongNode(reason)) {
            // A demoted primary keeps its connections: only a new one finds the new primary behind the same name.
            nodes.drop(attempt.node());
        }
    }

    private void fail(HostAndPort node, List<Attempt> attempts, JedisException e, Map<Integer, ScriptReply> replies) {
        nodes.drop(node);
        String reason = node + ": " + e.getMessage();
        attempts.forEach(attempt -> replies.put(attempt.index(), new ScriptReply.Failed(reason)));
    }
}
