package dev.sluice.streamstopology.state;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Seats kept for a request, or sold to it.
 *
 * @param seq the mutation that granted it
 * @param sold whether it was paid for
 * @param pending the end it is about to come to, null if none is decided: kept here, so that a payment that meets an
 *     unavailable reserver is not lost
 * @param payments that had their effect, either to pay for it or to go back to the buyer: each has it once
 */
public record Hold(
        String userId,
        List<String> seatIds,
        Instant expiresAt,
        long seq,
        boolean sold,
        @Nullable PendingEnd pending,
        List<String> payments)
        implements RequestState {
    public Hold {
        seatIds = List.copyOf(seatIds);
        payments = List.copyOf(payments);
    }

    /** One that has just been granted. */
    public static Hold granted(String userId, List<String> seatIds, Instant expiresAt, long seq) {
        return new Hold(userId, seatIds, expiresAt, seq, false, null, List.of());
    }

    public Hold endingWith(PendingEnd end) {
        return new Hold(userId, seatIds, expiresAt, seq, sold, end, payments);
    }

    public Hold paid() {
        return new Hold(userId, seatIds, expiresAt, seq, true, null, payments);
    }

    public Hold withPayment(String paymentId) {
        var all = Stream.concat(payments.stream(), Stream.of(paymentId)).toList();
        return new Hold(userId, seatIds, expiresAt, seq, sold, pending, all);
    }

    public Done done() {
        return new Done(userId, payments);
    }
}
