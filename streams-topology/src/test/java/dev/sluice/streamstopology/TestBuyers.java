package dev.sluice.streamstopology;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.topic.Topics;
import java.util.List;

/** Those who got seats: every third one pays for them, some give them back, the others wait. Not thread-safe. */
final class TestBuyers {
    private final TestSale sale;
    private final KafkaSaleLog log;
    private int seen;
    private int settled;

    TestBuyers(TestSale sale, KafkaSaleLog log) {
        this.sale = sale;
        this.log = log;
    }

    /** All outcomes so far; whoever got something does what they do about it. */
    List<BookingOutcome> look() {
        List<BookingOutcome> outcomes = log.outcomes();
        for (; seen < outcomes.size(); seen++) {
            if (outcomes.get(seen) instanceof Held held) {
                react(held);
            }
        }
        return outcomes;
    }

    private void react(Held held) {
        if (held.position() % 3 == 0) {
            settle(held, PaymentResult.PAID);
        } else if (held.position() % 5 == 0) {
            settle(held, PaymentResult.CANCELLED);
        }
    }

    private void settle(Held held, PaymentResult result) {
        log.write(Topics.PAYMENT_RESULTS, sale.payment(held.requestId(), result));
        settled++;
    }

    /** How many holds have ended, or are about to. */
    int settled() {
        return settled;
    }
}
