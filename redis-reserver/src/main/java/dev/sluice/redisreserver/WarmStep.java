package dev.sluice.redisreserver;

import dev.sluice.contracts.check.Check;
import java.time.Instant;
import java.util.List;

/**
 * A step of projecting an event's seats into the store, before opening or after a loss. Steps after {@link Commit}
 * change nothing until the next {@link Begin}.
 */
public sealed interface WarmStep {
    /**
     * Forgets what the store holds of the event, and refuses reservations until {@link Commit}. An open event that has
     * mutations beyond {@code knownSeq} stays as it is, and open: its caller would lose them.
     *
     * @param knownSeq the last mutation that what is going to be loaded contains, 0 to 2^53
     */
    record Begin(long knownSeq) implements WarmStep {
        public Begin {
            Limits.number("knownSeq", knownSeq);
        }

        /** Forgets whatever the store holds. */
        public Begin() {
            this(Limits.LARGEST_NUMBER);
        }
    }

    /** 1 to 500 seats, none of them held or sold yet. Never overwrites a held or sold seat, nor a newer version. */
    record Seats(List<Seat> seats) implements WarmStep {
        public Seats {
            seats = Limits.list("seats", seats, 1, Limits.SEATS_PER_CHUNK);
        }
    }

    /**
     * 1 to 200 holds and sales over seats that were loaded before; those already loaded are skipped.
     *
     * <p>A hold over a seat that is not loaded, or that another request has, is a bug of the caller: the whole step
     * ends in an {@link IllegalArgumentException} and changes nothing.
     */
    record Holds(List<Hold> holds) implements WarmStep {
        public Holds {
            holds = Limits.list("holds", holds, 1, Limits.BATCH);
        }
    }

    /**
     * Opens the event if exactly {@code seats} seats are loaded; otherwise it stays closed.
     *
     * @param seq the last mutation that what was loaded contains
     */
    record Commit(int seats, long seq) implements WarmStep {
        public Commit {
            Check.between("seats", seats, 0, Integer.MAX_VALUE);
            Limits.number("seq", seq);
        }
    }

    /** @param version of the inventory; a lower one never replaces a higher one */
    record Seat(String seatId, boolean available, long version) {
        public Seat {
            Check.id("seatId", seatId);
            Limits.number("version", version);
        }
    }

    /**
     * @param seq the mutation that granted the hold
     * @param confirmed whether the seats are sold rather than held
     */
    record Hold(String requestId, String userId, List<String> seatIds, Instant expiresAt, long seq, boolean confirmed) {
        public Hold {
            Check.id("requestId", requestId);
            Check.id("userId", userId);
            seatIds = Check.seats("seatIds", seatIds);
            expiresAt = Check.time("expiresAt", expiresAt);
            Limits.number("seq", seq);
        }
    }
}
