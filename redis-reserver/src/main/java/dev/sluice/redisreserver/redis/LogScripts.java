package dev.sluice.redisreserver.redis;

import dev.sluice.redisreserver.ApplyBatch;
import dev.sluice.redisreserver.Mutation;
import dev.sluice.redisreserver.MutationLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Arguments and answers of the scripts that read and repeat mutations. */
final class LogScripts {
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern COMMA = Pattern.compile(",");

    private LogScripts() {}

    static RedisScriptCall apply(ApplyBatch batch) {
        List<Mutation> mutations = batch.mutations();
        var call = new RedisScriptCall(batch.eventId(), LuaScript.APPLY)
                .with(batch.fence())
                .with(mutations.getFirst().seq())
                .with(mutations.size());
        mutations.forEach(mutation -> call.with(mutation.requestId()));
        mutations.forEach(mutation -> call.with(HoldLetters.letter(mutation.state()) + "|"
                + mutation.expiresAt().toEpochMilli() + "|" + mutation.userId() + "|"
                + String.join(",", mutation.seatIds())));
        return call;
    }

    static RedisScriptCall since(String eventId, long seq) {
        return new RedisScriptCall(eventId, LuaScript.SINCE).with(seq);
    }

    static MutationLog log(List<?> fields) {
        boolean complete = "1".equals(ReplyText.of(fields.get(0)));
        long seq = Long.parseLong(ReplyText.of(fields.get(1)));
        var mutations = new ArrayList<Mutation>(fields.size());
        for (Object field : fields.subList(2, fields.size())) {
            mutations.add(mutation(seq++, BAR.split(ReplyText.of(field), -1)));
        }
        return new MutationLog(complete, mutations);
    }

    private static Mutation mutation(long seq, String[] parts) {
        return new Mutation(
                seq,
                HoldLetters.state(parts[0].charAt(0)),
                parts[0].substring(1),
                parts[2],
                List.of(COMMA.split(parts[3], -1)),
                Instant.ofEpochMilli(Long.parseLong(parts[1])));
    }
}
