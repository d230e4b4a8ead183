package dev.sluice.streamstopology.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an event's log in its order and fails at the first broken promise. */
final class Promises {
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> decided = new HashSet<>();
    private final Set<String> sold = new HashSet<>();
    private final Set<String> settledPayments = new HashSet<>();
    private final List<Long> admissions = new ArrayList<>();
    private long position;
    private long mutations;

    private final boolean gated;
    private int read;

    private Promises(boolean gated) {
        this.gated = gated;
    }

    /** Of a {@link RandomSale}, with its rate and burst. */
    static Promises ofARandomSale() {
        return new Promises(true);
    }

    /** Of a sale that lets everybody pass at once. */
    static Promises atAnOpenGate() {
        return new Promises(false);
    }

    /** Reads on where it ended the last time. */
    Promises readOn(List<BookingOutcome> log) {
        while (read < log.size()) {
            read(log.get(read));
            read++;
        }
        return this;
    }

    private void read(BookingOutcome outcome) {
        switch (outcome) {
            case Held held -> held(held);
            case Rejected rejected -> rejected(rejected);
            case Confirmed confirmed -> confirmed(confirmed);
            case Released released -> released(released);
            case RefundDue due -> refundDue(due);
        }
    }

    private void held(Held held) {
        decidedOnce(held);
        inOrder(held.position());
        mutated(held);
        admitted(held);
        for (String seatId : held.seatIds()) {
            assertThat(owners.put(seatId, held.requestId()))
                    .as("former owner of %s", seatId)
                    .isNull();
        }
    }

    private void rejected(Rejected rejected) {
        decidedOnce(rejected);
        if (rejected.position() > 0) {
            inOrder(rejected.position());
            if (rejected.reason() != RejectionReason.SALE_CLOSED && rejected.reason() != RejectionReason.SOLD_OUT) {
                admitted(rejected);
            }
        }
    }

    private void confirmed(Confirmed confirmed) {
        mutated(confirmed);
        owns(confirmed.requestId(), confirmed.seatIds());
        assertThat(sold.add(confirmed.requestId())).as("sold once").isTrue();
        settled(confirmed.paymentId());
    }

    private void released(Released released) {
        mutated(released);
        owns(released.requestId(), released.seatIds());
        assertThat(sold.contains(released.requestId()))
                .as("seats that were paid for stay sold, unless %s is refunded", released.requestId())
                .isEqualTo(released.reason() == ReleaseReason.REFUNDED);
        released.seatIds().forEach(owners::remove);
    }

    private void refundDue(RefundDue due) {
        assertThat(due.seq()).as("a refund changes nothing").isEqualTo(mutations);
        settled(due.paymentId());
    }

    private void settled(String paymentId) {
        assertThat(settledPayments.add(paymentId))
                .as("first effect of %s", paymentId)
                .isTrue();
    }

    private void decidedOnce(BookingOutcome outcome) {
        assertThat(decided.add(outcome.requestId()))
                .as("first decision on %s", outcome.requestId())
                .isTrue();
    }

    private void inOrder(long next) {
        position++;
        assertThat(next).as("position").isEqualTo(position);
    }

    private void mutated(BookingOutcome outcome) {
        mutations++;
        assertThat(outcome.seq()).as("seq").isEqualTo(mutations);
    }

    private void owns(String requestId, List<String> seatIds) {
        seatIds.forEach(seatId -> assertThat(owners).containsEntry(seatId, requestId));
    }

    /** Every window that ends with this person. */
    private void admitted(BookingOutcome outcome) {
        admissions.add(outcome.decidedAt().toEpochMilli());
        for (int first = 0; gated && first < admissions.size(); first++) {
            long window = admissions.getLast() - admissions.get(first);
            long people = (long) admissions.size() - first;
            assertThat(people * 1000)
                    .as("people in %d ms", window)
                    .isLessThanOrEqualTo(RandomSale.RATE * window + RandomSale.BURST * 1000);
        }
    }

    /** Payments that bought seats or are to go back. */
    Set<String> settledPayments() {
        return settledPayments;
    }

    Set<String> decided() {
        return decided;
    }

    /** Who has which seat in the end, by seat. */
    Map<String, String> owners() {
        return owners;
    }
}
