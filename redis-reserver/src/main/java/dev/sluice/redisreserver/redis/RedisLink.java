package dev.sluice.redisreserver.redis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Protocol;

/**
 * One connection to one node, on which calls are pipelined. A script is loaded at the head of the first batch that needs
 * it on this connection: script caches are neither replicated nor kept over a restart, a connection outlives neither.
 */
final class RedisLink extends Connection {
    private final Set<LuaScript> loaded = EnumSet.noneOf(LuaScript.class);
    /** Of each reply to come, whether it is a script's answer. */
    private final List<Boolean> awaited = new ArrayList<>();

    RedisLink(HostAndPort node, JedisClientConfig config) {
        super(node, config);
    }

    /** @param asking whether the node has not yet taken the slot over, but is known to hold the keys already */
    void write(RedisScriptCall call, boolean asking) {
        if (loaded.add(call.script())) {
            send(
                    new CommandArguments(Protocol.Command.SCRIPT)
                            .add("LOAD")
                            .add(call.script().text()),
                    false);
        }
        if (asking) {
            send(new CommandArguments(Protocol.Command.ASKING), false);
        }
        send(call.command(), true);
    }

    void flushWritten() {
        flush();
    }

    /** The replies to what was written, errors as exceptions among them. */
    List<Object> readAll() {
        List<Object> replies = getMany(awaited.size());
        var answers = new ArrayList<Object>();
        for (int i = 0; i < replies.size(); i++) {
            if (awaited.get(i)) {
                answers.add(replies.get(i));
            }
        }
        awaited.clear();
        return answers;
    }

    /** The server has lost its scripts. */
    void forgetLoaded() {
        loaded.clear();
    }

    private void send(CommandArguments command, boolean isAwaited) {
        sendCommand(command);
        awaited.add(isAwaited);
    }
}
