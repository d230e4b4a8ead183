package dev.sluice.persistencesink.payment;

import dev.sluice.contracts.payment.PaymentRequested;
import dev.sluice.contracts.payment.PaymentSettled;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Answers each payment request once, when its time has come. Belongs to one thread. */
final class AnswerRequests {
    private static final Duration POLL = Duration.ofMillis(20);

    /** A request that comes again after so many others is answered again, with the same payment: which has no effect. */
    private static final int REMEMBERED = 1_000_000;

    private final SimulatedBuyer buyer;
    private final PaymentLog log;
    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private final PriorityQueue<PaymentSettled> due =
            new PriorityQueue<>(Comparator.comparing(PaymentSettled::settledAt));

    AnswerRequests(SimulatedBuyer buyer, PaymentLog log) {
        this.buyer = buyer;
        this.log = log;
    }

    /** One round: takes in new requests and sends what is due. */
    void turn(Instant now) {
        for (PaymentRequested request : log.poll(POLL)) {
            if (known.add(request.eventId() + "/" + request.requestId())) {
                buyer.pay(request).ifPresent(due::add);
            }
        }
        for (var next = due.peek(); next != null && !next.settledAt().isAfter(now); next = due.peek()) {
            log.send(due.remove());
        }
    }
}
