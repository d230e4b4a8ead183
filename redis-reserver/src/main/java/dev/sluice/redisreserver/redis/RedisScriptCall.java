package dev.sluice.redisreserver.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.util.JedisClusterCRC16;

/** One script to run for one event. The scripts take the first so many of the event's keys, always in this order. */
final class RedisScriptCall {
    private static final List<String> KEYS = List.of("meta", "seats", "holds", "users", "ops");

    private final String eventId;
    private final LuaScript script;
    private final List<byte[]> arguments = new ArrayList<>();

    RedisScriptCall(String eventId, LuaScript script) {
        this.eventId = eventId;
        this.script = script;
    }

    /** The braces send all keys of an event to one slot of a cluster. */
    static String key(String eventId, String part) {
        return "sluice:{" + eventId + "}:" + part;
    }

    LuaScript script() {
        return script;
    }

    int slot() {
        return slot(eventId);
    }

    static int slot(String eventId) {
        return JedisClusterCRC16.getSlot(eventId);
    }

    RedisScriptCall with(String argument) {
        // Ids and numbers only, so one byte a character.
        arguments.add(argument.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    RedisScriptCall with(long argument) {
        return with(Long.toString(argument));
    }

    CommandArguments command() {
        var run = script.isReadOnly() ? Protocol.Command.EVALSHA_RO : Protocol.Command.EVALSHA;
        var command = new CommandArguments(run).add(script.sha()).add(script.keyCount());
        for (String part : KEYS.subList(0, script.keyCount())) {
            command.add(key(eventId, part));
        }
        arguments.forEach(command::add);
        return command;
    }
}
