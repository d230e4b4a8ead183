package dev.sluice.redisreserver.redis;

import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.redisreserver.ReserveBatch.Request;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Arguments and answers of the reserve script. */
final class ReserveScript {
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern COMMA = Pattern.compile(",");

    private ReserveScript() {}

    static RedisScriptCall call(ReserveBatch batch) {
        List<Request> requests = batch.requests();
        var call = new RedisScriptCall(batch.eventId(), LuaScript.RESERVE)
                .with(batch.fence())
                .with(batch.minSeq())
                .with(batch.expiresAt().toEpochMilli())
                .with(batch.perUserLimit())
                .with(requests.size())
                .with(sizes(requests))
                .with(isDistinct(requests) ? 1 : 0);
        // Like stands with like, so that the script passes whole ranges of its arguments on to HMGET.
        requests.forEach(request -> call.with(request.requestId()));
        requests.forEach(request -> call.with(request.userId()));
        requests.forEach(request -> request.seatIds().forEach(call::with));
        return call;
    }

    private static String sizes(List<Request> requests) {
        var digits = new StringBuilder(requests.size());
        requests.forEach(request -> digits.append(request.seatIds().size()));
        return digits.toString();
    }

    /** Whether no request, user or seat is named twice; then the script need not look back within the batch. */
    private static boolean isDistinct(List<Request> requests) {
        var requestIds = HashSet.<String>newHashSet(requests.size());
        var userIds = HashSet.<String>newHashSet(requests.size());
        var seatIds = HashSet.<String>newHashSet(requests.size());
        return requests.stream()
                .allMatch(request -> requestIds.add(request.requestId())
                        && userIds.add(request.userId())
                        && request.seatIds().stream().allMatch(seatIds::add));
    }

    static List<Decision> answers(List<?> fields, Instant expiresAt) {
        return fields.stream().map(field -> decision(field, expiresAt)).toList();
    }

    private static Decision decision(Object field, Instant expiresAt) {
        if (field instanceof Long seq) {
            return new Decision.Granted(seq, expiresAt, false);
        }
        String text = ReplyText.of(field);
        String detail = text.substring(1);
        return switch (text.charAt(0)) {
            case 'D' -> repeated(BAR.split(detail, -1));
            case 'C' -> conflict(BAR.split(detail, -1));
            case 'L' -> new Decision.LimitReached(Integer.parseInt(detail));
            case 'N' -> new Decision.UnknownSeat(detail);
            case 'T' -> new Decision.SeatTaken(detail);
            default -> throw new IllegalStateException("Unknown answer of the reserve script: " + text);
        };
    }

    private static Decision repeated(String[] parts) {
        return new Decision.Granted(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), true);
    }

    private static Decision conflict(String[] parts) {
        return new Decision.Conflict(
                Long.parseLong(parts[0]),
                parts[2],
                List.of(COMMA.split(parts[3], -1)),
                Instant.ofEpochMilli(Long.parseLong(parts[1])));
    }
}
