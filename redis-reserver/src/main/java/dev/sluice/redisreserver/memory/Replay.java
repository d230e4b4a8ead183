package dev.sluice.redisreserver.memory;

import dev.sluice.redisreserver.EventSnapshot.HoldEntry;
import dev.sluice.redisreserver.EventSnapshot.HoldState;
import dev.sluice.redisreserver.EventSnapshot.SeatEntry;
import dev.sluice.redisreserver.Mutation;
import java.util.Optional;

/**
 * Repeats known mutations on a ledger, one after another, as long as they fit.
 *
 * @param seq the last mutation that the ledger has
 */
record Replay(SeatLedger ledger, long seq) {
    /** @return false if the ledger holds something else than the mutation says */
    boolean apply(Mutation mutation) {
        var hold = ledger.hold(mutation.requestId());
        if (hold.isPresent() && !isOf(mutation, hold.get())) {
            return false;
        }
        if (mutation.seq() <= seq) {
            return hold.isPresent() && hasSeen(mutation, hold.get());
        }
        if (!mayFollow(mutation, hold)) {
            return false;
        }
        ledger.put(mutation.requestId(), after(mutation, hold));
        return true;
    }

    private static boolean isOf(Mutation mutation, HoldEntry hold) {
        return hold.userId().equals(mutation.userId())
                && hold.seatIds().equals(mutation.seatIds())
                && hold.expiresAt().equals(mutation.expiresAt());
    }

    private static boolean hasSeen(Mutation mutation, HoldEntry hold) {
        if (mutation.state() == HoldState.HELD) {
            return hold.seq() == mutation.seq();
        }
        if (mutation.state() == hold.state()) {
            return hold.endSeq() == mutation.seq();
        }
        // A refunded sale keeps the number of its refund only.
        return mutation.state() == HoldState.CONFIRMED
                && hold.state() == HoldState.REFUNDED
                && hold.seq() < mutation.seq()
                && mutation.seq() < hold.endSeq();
    }

    private boolean mayFollow(Mutation mutation, Optional<HoldEntry> hold) {
        Optional<HoldState> before = hold.map(HoldEntry::state);
        Optional<HoldState> needed = switch (mutation.state()) {
            case HELD -> Optional.empty();
            case CONFIRMED, RELEASED, EXPIRED -> Optional.of(HoldState.HELD);
            case REFUNDED -> Optional.of(HoldState.CONFIRMED);
        };
        Optional<String> owner =
                mutation.state() == HoldState.HELD ? Optional.empty() : Optional.of(mutation.requestId());
        return before.equals(needed)
                && mutation.seatIds().stream()
                        .map(ledger::seat)
                        .allMatch(seat -> seat.map(SeatEntry::owner).equals(Optional.of(owner)));
    }

    private static HoldEntry after(Mutation mutation, Optional<HoldEntry> hold) {
        return hold.map(before -> before.endedAs(mutation.state(), mutation.seq()))
                .orElseGet(() -> new HoldEntry(
                        HoldState.HELD,
                        mutation.seq(),
                        0,
                        mutation.expiresAt(),
                        mutation.userId(),
                        mutation.seatIds()));
    }
}
