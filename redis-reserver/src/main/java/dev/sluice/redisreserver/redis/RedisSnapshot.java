package dev.sluice.redisreserver.redis;

import dev.sluice.redisreserver.EventSnapshot;
import dev.sluice.redisreserver.EventSnapshot.HoldEntry;
import dev.sluice.redisreserver.EventSnapshot.SeatEntry;
import dev.sluice.redisreserver.EventSnapshot.SeatState;
import dev.sluice.redisreserver.EventStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** Reads all that Redis holds of an event, as of one moment. */
final class RedisSnapshot {
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern COMMA = Pattern.compile(",");

    private RedisSnapshot() {}

    /** @return empty if Redis knows nothing of the event */
    static Optional<EventSnapshot> read(RedisLink link, String eventId) {
        link.sendCommand(Command.MULTI);
        link.sendCommand(new CommandArguments(Command.HMGET)
                .add(RedisScriptCall.key(eventId, "meta"))
                .add("state")
                .add("fence")
                .add("seq"));
        for (String part : List.of("seats", "holds", "users")) {
            link.sendCommand(new CommandArguments(Command.HGETALL).add(RedisScriptCall.key(eventId, part)));
        }
        link.sendCommand(Command.EXEC);
        var parts = (List<?>) link.getMany(6).getLast();
        var meta = (List<?>) parts.getFirst();
        if (meta.getFirst() == null) {
            return Optional.empty();
        }
        Map<String, SeatEntry> seats = map((List<?>) parts.get(1), RedisSnapshot::seat);
        return Optional.of(new EventSnapshot(
                status(meta, seats.size()),
                seats,
                map((List<?>) parts.get(2), RedisSnapshot::hold),
                map((List<?>) parts.get(3), Integer::valueOf)));
    }

    private static EventStatus status(List<?> meta, int seats) {
        return new EventStatus(
                "OPEN".equals(ReplyText.of(meta.get(0))),
                Long.parseLong(ReplyText.of(meta.get(1))),
                Long.parseLong(ReplyText.of(meta.get(2))),
                seats);
    }

    private static <V> Map<String, V> map(List<?> fields, Function<String, V> value) {
        var map = new HashMap<String, V>();
        for (int i = 0; i < fields.size(); i += 2) {
            map.put(ReplyText.of(fields.get(i)), value.apply(ReplyText.of(fields.get(i + 1))));
        }
        return map;
    }

    private static SeatEntry seat(String text) {
        String[] parts = BAR.split(text, 2);
        var state = switch (text.charAt(0)) {
            case 'F' -> SeatState.FREE;
            case 'H' -> SeatState.HELD;
            case 'S' -> SeatState.SOLD;
            case 'W' -> SeatState.WITHDRAWN;
            default -> throw new IllegalStateException("Unknown state of a seat: " + text);
        };
        Optional<String> owner = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        return new SeatEntry(state, Long.parseLong(parts[0].substring(1)), owner);
    }

    private static HoldEntry hold(String text) {
        String[] parts = BAR.split(text, 5);
        return new HoldEntry(
                HoldLetters.state(parts[0].charAt(0)),
                Long.parseLong(parts[0].substring(1)),
                Long.parseLong(parts[1]),
                Instant.ofEpochMilli(Long.parseLong(parts[2])),
                parts[3],
                List.of(COMMA.split(parts[4], -1)));
    }
}
