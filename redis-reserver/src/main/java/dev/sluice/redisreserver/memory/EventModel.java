package dev.sluice.redisreserver.memory;

import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.EventSnapshot;
import dev.sluice.redisreserver.EventSnapshot.HoldEntry;
import dev.sluice.redisreserver.EventSnapshot.HoldState;
import dev.sluice.redisreserver.EventSnapshot.SeatState;
import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.Mutation;
import dev.sluice.redisreserver.MutationLog;
import dev.sluice.redisreserver.ReserveBatch.Request;
import dev.sluice.redisreserver.SettleBatch.Settlement;
import dev.sluice.redisreserver.Settled;
import dev.sluice.redisreserver.Synced;
import dev.sluice.redisreserver.WarmStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One event that is known to the store, and the rules by which it changes. Not thread-safe. */
final class EventModel {
    private boolean open;
    private long seq;
    private SeatLedger ledger = new SeatLedger();
    private final List<Mutation> log = new ArrayList<>();

    boolean isOpen() {
        return open;
    }

    long seq() {
        return seq;
    }

    EventStatus status(long fence) {
        return new EventStatus(open, fence, seq, ledger.seatCount());
    }

    EventSnapshot snapshot(long fence) {
        return ledger.snapshot(status(fence));
    }

    Decision reserve(Request request, Instant expiresAt, int perUserLimit) {
        var known = ledger.hold(request.requestId());
        if (known.isPresent()) {
            return repeat(known.get(), request);
        }
        int used = ledger.seatsOf(request.userId());
        if (used + request.seatIds().size() > perUserLimit) {
            return new Decision.LimitReached(used);
        }
        for (String seatId : request.seatIds()) {
            var seat = ledger.seat(seatId);
            if (seat.isEmpty()) {
                return new Decision.UnknownSeat(seatId);
            }
            if (seat.get().state() != SeatState.FREE) {
                return new Decision.SeatTaken(seatId);
            }
        }
        change(
                request.requestId(),
                new HoldEntry(HoldState.HELD, seq + 1, 0, expiresAt, request.userId(), request.seatIds()));
        return new Decision.Granted(seq, expiresAt, false);
    }

    private static Decision repeat(HoldEntry known, Request request) {
        boolean same =
                known.userId().equals(request.userId()) && known.seatIds().equals(request.seatIds());
        return same
                ? new Decision.Granted(known.seq(), known.expiresAt(), true)
                : new Decision.Conflict(known.seq(), known.userId(), known.seatIds(), known.expiresAt());
    }

    Settled settle(Settlement settlement) {
        var hold = ledger.hold(settlement.requestId());
        if (hold.isEmpty()) {
            return new Settled.UnknownHold();
        }
        var answer = EndingRules.answer(hold.get(), settlement.ending());
        if (answer.isPresent()) {
            return answer.get();
        }
        change(settlement.requestId(), hold.get().endedAs(settlement.ending().reached(), seq + 1));
        return new Settled.Done(seq, false);
    }

    private void change(String requestId, HoldEntry hold) {
        seq++;
        ledger.put(requestId, hold);
        log.add(new Mutation(seq, hold.state(), requestId, hold.userId(), hold.seatIds(), hold.expiresAt()));
    }

    void warm(WarmStep step) {
        if (!open) {
            switch (step) {
                case WarmStep.Begin begin -> {}
                case WarmStep.Seats chunk -> chunk.seats().forEach(seat -> Inventory.take(ledger, seat));
                case WarmStep.Holds chunk -> Inventory.take(ledger, chunk.holds());
                case WarmStep.Commit commit -> {
                    if (ledger.seatCount() == commit.seats()) {
                        open = true;
                        seq = commit.seq();
                    }
                }
            }
        }
    }

    Synced sync(List<WarmStep.Seat> seats) {
        return Inventory.sync(ledger, seats);
    }

    /** @return whether the mutations fit what is here; if not, nothing was changed */
    boolean apply(List<Mutation> mutations) {
        var replay = new Replay(ledger.copy(), seq);
        if (!mutations.stream().allMatch(replay::apply)) {
            return false;
        }
        mutations.stream().filter(mutation -> mutation.seq() > seq).forEach(log::add);
        ledger = replay.ledger();
        seq = Math.max(seq, mutations.getLast().seq());
        return true;
    }

    MutationLog since(long afterSeq) {
        var wanted = log.stream().filter(mutation -> mutation.seq() > afterSeq).toList();
        boolean complete = wanted.size() == Math.max(0, seq - afterSeq);
        return new MutationLog(complete, complete ? wanted : List.of());
    }
}
