package dev.sluice.redisreserver.memory;

import dev.sluice.redisreserver.EventSnapshot.HoldEntry;
import dev.sluice.redisreserver.EventSnapshot.HoldState;
import dev.sluice.redisreserver.Synced;
import dev.sluice.redisreserver.WarmStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/** How seats and holds that others know of are taken over into a ledger. */
final class Inventory {
    private Inventory() {}

    static Synced sync(SeatLedger ledger, List<WarmStep.Seat> seats) {
        int applied = 0;
        int stale = 0;
        var conflicts = new ArrayList<String>();
        for (WarmStep.Seat seat : seats) {
            var known = ledger.seat(seat.seatId());
            if (known.isPresent() && known.get().version() >= seat.version()) {
                stale++;
            } else if (known.isPresent() && known.get().owner().isPresent()) {
                conflicts.add(seat.seatId());
            } else {
                ledger.set(seat);
                applied++;
            }
        }
        return new Synced(applied, stale, conflicts);
    }

    static void take(SeatLedger ledger, WarmStep.Seat seat) {
        sync(ledger, List.of(seat));
    }

    static void take(SeatLedger ledger, List<WarmStep.Hold> holds) {
        var fresh = new LinkedHashMap<String, WarmStep.Hold>();
        holds.stream()
                .filter(hold -> ledger.hold(hold.requestId()).isEmpty())
                .forEach(hold -> fresh.putIfAbsent(hold.requestId(), hold));
        var wanted = new HashSet<String>();
        fresh.values().stream().flatMap(hold -> hold.seatIds().stream()).forEach(seatId -> {
            boolean free =
                    ledger.seat(seatId).filter(seat -> seat.owner().isEmpty()).isPresent();
            if (!free || !wanted.add(seatId)) {
                throw new IllegalArgumentException("owner of " + seatId);
            }
        });
        fresh.forEach((requestId, hold) -> ledger.put(requestId, entry(hold)));
    }

    private static HoldEntry entry(WarmStep.Hold hold) {
        var held = new HoldEntry(HoldState.HELD, hold.seq(), 0, hold.expiresAt(), hold.userId(), hold.seatIds());
        return hold.confirmed() ? held.endedAs(HoldState.CONFIRMED, hold.seq()) : held;
    }
}
