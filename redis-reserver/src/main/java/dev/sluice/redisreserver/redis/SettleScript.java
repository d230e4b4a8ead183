package dev.sluice.redisreserver.redis;

import dev.sluice.redisreserver.SettleBatch;
import dev.sluice.redisreserver.SettleBatch.Ending;
import dev.sluice.redisreserver.SettleBatch.Settlement;
import dev.sluice.redisreserver.Settled;
import java.util.Arrays;
import java.util.List;

/** Arguments and answers of the settle script. */
final class SettleScript {
    private SettleScript() {}

    static RedisScriptCall call(SettleBatch batch) {
        List<Settlement> settlements = batch.settlements();
        var call = new RedisScriptCall(batch.eventId(), LuaScript.SETTLE)
                .with(batch.fence())
                .with(batch.minSeq())
                .with(settlements.size());
        settlements.forEach(settlement -> call.with(settlement.requestId()));
        settlements.forEach(
                settlement -> call.with(HoldLetters.letter(settlement.ending().reached())));
        return call;
    }

    static List<Settled> answers(List<?> fields) {
        return fields.stream().map(SettleScript::settled).toList();
    }

    private static Settled settled(Object field) {
        if (field instanceof Long seq) {
            return new Settled.Done(seq, false);
        }
        String text = ReplyText.of(field);
        return switch (text.charAt(0)) {
            case 'D' -> new Settled.Done(Long.parseLong(text.substring(1)), true);
            case 'X' -> new Settled.Conflict(ending(text.charAt(1)));
            case 'W' -> new Settled.WrongState();
            case 'U' -> new Settled.UnknownHold();
            default -> throw new IllegalStateException("Unknown answer of the settle script: " + text);
        };
    }

    private static Ending ending(char letter) {
        return Arrays.stream(Ending.values())
                .filter(ending -> HoldLetters.letter(ending.reached()).charAt(0) == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Unknown ending " + letter));
    }
}
