package dev.sluice.persistencesink.payment;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.payment.PaymentSettled;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Answers holds when their time has come. Belongs to one thread. */
final class AnswerHolds {
    private static final Duration POLL = Duration.ofMillis(20);

    private final SimulatedBuyer buyer;
    private final PaymentLog log;
    private final PriorityQueue<PaymentSettled> due =
            new PriorityQueue<>(Comparator.comparing(PaymentSettled::settledAt));

    AnswerHolds(SimulatedBuyer buyer, PaymentLog log) {
        this.buyer = buyer;
        this.log = log;
    }

    /** One round: takes in new holds and sends what is due. */
    void turn(Instant now) {
        for (BookingOutcome outcome : log.poll(POLL)) {
            if (outcome instanceof Held held) {
                buyer.pay(held).ifPresent(due::add);
            }
        }
        for (var next = due.peek(); next != null && !next.settledAt().isAfter(now); next = due.peek()) {
            log.send(due.remove());
        }
    }
}
