package dev.sluice.redisreserver.memory;

import dev.sluice.redisreserver.EventSnapshot.HoldEntry;
import dev.sluice.redisreserver.SettleBatch.Ending;
import dev.sluice.redisreserver.Settled;
import java.util.Optional;

/** Which ending may follow which state of a hold. */
final class EndingRules {
    private EndingRules() {}

    /** What to answer without changing anything; empty if the ending takes place. */
    static Optional<Settled> answer(HoldEntry hold, Ending ending) {
        if (hold.state() == ending.reached()) {
            return Optional.of(new Settled.Done(hold.endSeq(), true));
        }
        return switch (hold.state()) {
            case HELD -> ending == Ending.REFUND ? Optional.of(new Settled.WrongState()) : Optional.empty();
            case CONFIRMED -> afterConfirmation(ending);
            case RELEASED -> Optional.of(new Settled.Conflict(Ending.RELEASE));
            case EXPIRED -> Optional.of(new Settled.Conflict(Ending.EXPIRE));
            case REFUNDED -> Optional.of(new Settled.Conflict(Ending.REFUND));
        };
    }

    private static Optional<Settled> afterConfirmation(Ending ending) {
        return switch (ending) {
            case REFUND -> Optional.empty();
            case RELEASE -> Optional.of(new Settled.Conflict(Ending.CONFIRM));
            default -> Optional.of(new Settled.WrongState());
        };
    }
}
