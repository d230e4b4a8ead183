package dev.sluice.frontdoor.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.RefundDue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of the decided requests of all doors, the oldest forgotten first. Not thread-safe. */
final class Decisions {
    private final Map<String, Decided> decided;
    /** Apart from the decisions: a refund may be heard of before its booking's hold has ended. */
    private final Map<String, List<String>> refundsDue;

    /** @param number that it had in the line, 0 if it had none or that is not known */
    private record Decided(BookingOutcome outcome, long fingerprint, long number) {}

    Decisions(int limit) {
        decided = new OldestForgotten<>(limit);
        refundsDue = new OldestForgotten<>(limit);
    }

    Optional<Booking> find(String requestId) {
        return Optional.ofNullable(decided.get(requestId))
                .map(known -> new Booking.Decided(known.outcome(), refundsDue.getOrDefault(requestId, List.of())));
    }

    boolean has(String requestId) {
        return decided.containsKey(requestId);
    }

    /** What a decided request asked for; {@link Fingerprint#UNKNOWN} if that is not known. */
    long fingerprint(String requestId) {
        Decided known = decided.get(requestId);
        return known == null ? Fingerprint.UNKNOWN : known.fingerprint();
    }

    /**
     * A decided request was seen in the log. The first that is seen counts.
     *
     * @return the number that it had, if it was not known before; 0 else
     */
    long logged(String requestId, long fingerprint) {
        Decided known = decided.get(requestId);
        if (known == null || known.fingerprint() != Fingerprint.UNKNOWN) {
            return 0;
        }
        decided.put(requestId, new Decided(known.outcome(), fingerprint, known.number()));
        return known.number();
    }

    /**
     * There is one decision, however often a record is seen.
     *
     * @param number 0 for none
     */
    void decide(BookingOutcome decision, @Nullable Entry waiting, long number) {
        decided.putIfAbsent(decision.requestId(), new Decided(decision, fingerprint(waiting), number));
    }

    /** Whatever ends a hold comes after it, and whatever undoes a sale after that. */
    void end(BookingOutcome end, @Nullable Entry waiting) {
        decided.merge(
                end.requestId(),
                new Decided(end, fingerprint(waiting), 0),
                (known, heard) -> end.seq() > known.outcome().seq()
                        ? new Decided(end, known.fingerprint(), known.number())
                        : known);
    }

    private static long fingerprint(@Nullable Entry waiting) {
        return waiting == null ? Fingerprint.UNKNOWN : waiting.fingerprint;
    }

    void forgetEvent(String eventId) {
        decided.entrySet().removeIf(entry -> {
            boolean goes = entry.getValue().outcome().eventId().equals(eventId);
            if (goes) {
                refundsDue.remove(entry.getKey());
            }
            return goes;
        });
    }

    void refund(RefundDue refund) {
        refundsDue.merge(
                refund.requestId(),
                List.of(refund.paymentId()),
                (known, heard) ->
                        Stream.concat(known.stream(), heard.stream()).distinct().toList());
    }
}
