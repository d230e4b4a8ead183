package dev.sluice.redisreserver;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a store holds of one event, for audits and for comparing two stores. Reading it costs as much as the event is
 * large: not for the hot path.
 *
 * @param users seats held or owned, by user; nobody with none
 */
public record EventSnapshot(
        EventStatus status, Map<String, SeatEntry> seats, Map<String, HoldEntry> holds, Map<String, Integer> users) {
    public EventSnapshot {
        seats = Map.copyOf(seats);
        holds = Map.copyOf(holds);
        users = Map.copyOf(users);
    }

    /** What may be done with a seat. */
    public enum SeatState {
        FREE,
        HELD,
        SOLD,
        /** Not for sale. */
        WITHDRAWN
    }

    /**
     * @param version of the inventory this seat was last set to
     * @param owner the request that holds or bought the seat
     */
    public record SeatEntry(SeatState state, long version, Optional<String> owner) {}

    /** How far a hold has come; every state but HELD and CONFIRMED is final. */
    public enum HoldState {
        HELD,
        CONFIRMED,
        RELEASED,
        EXPIRED,
        REFUNDED
    }

    /**
     * @param seq the mutation that granted the hold
     * @param endSeq the mutation that brought it into its state; 0 while held
     */
    public record HoldEntry(
            HoldState state, long seq, long endSeq, Instant expiresAt, String userId, List<String> seatIds) {
        public HoldEntry {
            seatIds = List.copyOf(seatIds);
        }

        /** The same hold after the mutation {@code endSeq} brought it into another state. */
        public HoldEntry endedAs(HoldState reached, long endSeq) {
            return new HoldEntry(reached, seq, endSeq, expiresAt, userId, seatIds);
        }
    }
}
