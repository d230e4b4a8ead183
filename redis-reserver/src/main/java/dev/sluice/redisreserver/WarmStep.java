package dev.sluice.redisreserver;

import java.time.Instant;
import java.util.List;

/** A step of projecting an event's seats into the store, before opening or after a loss. */
public sealed interface WarmStep {
    /** Forgets what the store holds of the event, and refuses reservations until {@link Commit}. */
    record Begin() implements WarmStep {}

    /** Up to 500 seats, none of them held or sold yet. */
    record Seats(List<Seat> seats) implements WarmStep {
        public Seats {
            seats = List.copyOf(seats);
        }
    }

    /** Up to 200 holds and sales over seats that were loaded before. */
    record Holds(List<Hold> holds) implements WarmStep {
        public Holds {
            holds = List.copyOf(holds);
        }
    }

    /** Opens the event at {@code seq} if exactly {@code seats} seats are loaded; otherwise it stays closed. */
    record Commit(int seats, long seq) implements WarmStep {}

    record Seat(String seatId, boolean available, long version) {}

    /** @param confirmed whether the seats are sold rather than held */
    record Hold(String requestId, String userId, List<String> seatIds, Instant expiresAt, long seq, boolean confirmed) {
        public Hold {
            seatIds = List.copyOf(seatIds);
        }
    }
}
