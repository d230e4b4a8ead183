package dev.sluice.persistencesink.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.persistencesink.booking.Outcomes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerHoldsTest {
    private static final Duration DELAY = Duration.ofMillis(500);

    private final Outcomes outcomes = new Outcomes("event-1");
    private final Held held = (Held) outcomes.held("r1", 1, "A-1");
    private final FakeLog log = new FakeLog();
    private Instant now = held.decidedAt();

    @Test
    void aBuyerPaysAfterTheDelayAndOnce() {
        // Given
        var holds = answer("success:100");
        log.incoming.add(held);

        // When
        holds.turn(now);
        int before = log.sent.size();
        now = held.decidedAt().plus(DELAY);
        holds.turn(now);
        holds.turn(now);

        // Then
        assertThat(before).isZero();
        assertThat(log.sent)
                .singleElement()
                .satisfies(payment -> assertThat(payment.result()).isEqualTo(PaymentResult.PAID))
                .satisfies(payment -> assertThat(payment.requestId()).isEqualTo("r1"));
    }

    @Test
    void aDeclinedPaymentIsToldInTime() {
        // Given
        var holds = answer("decline:100");
        log.incoming.add(held);
        now = held.decidedAt().plus(DELAY);

        // When
        holds.turn(now);

        // Then
        assertThat(log.sent).extracting(PaymentSettled::result).containsExactly(PaymentResult.DECLINED);
    }

    @Test
    void aLateBuyerPaysAfterTheHoldIsOver() {
        // Given
        var holds = answer("late:100");
        log.incoming.add(held);

        // When
        now = held.expiresAt();
        holds.turn(now);
        int before = log.sent.size();
        now = held.expiresAt().plus(DELAY);
        holds.turn(now);

        // Then
        assertThat(before).isZero();
        assertThat(log.sent).extracting(PaymentSettled::result).containsExactly(PaymentResult.PAID);
    }

    @Test
    void whoNeverPaysAndWhatIsNoHoldGetsNoAnswer() {
        // Given
        log.incoming.add(held);
        answer("never:100").turn(now);
        log.incoming.add(outcomes.rejected("r2", 1));
        log.incoming.add(outcomes.confirmed("r1", 2, "A-1"));

        // When
        now = held.expiresAt().plus(Duration.ofDays(1));
        answer("success:100").turn(now);

        // Then
        assertThat(log.sent).isEmpty();
    }

    @Test
    void aHoldThatComesTwiceIsPaidUnderTheSamePaymentId() {
        // Given
        var holds = answer("success:100");
        log.incoming.add(held);
        log.incoming.add(held);
        now = held.decidedAt().plus(DELAY);

        // When
        holds.turn(now);

        // Then
        assertThat(log.sent)
                .hasSize(2)
                .extracting(PaymentSettled::paymentId)
                .containsOnly(log.sent.getFirst().paymentId());
    }

    private AnswerHolds answer(String mix) {
        return new AnswerHolds(new SimulatedBuyer(PaymentMix.parse("MIX", mix), DELAY), log);
    }

    private static final class FakeLog implements PaymentLog {
        private final List<BookingOutcome> incoming = new ArrayList<>();
        private final List<PaymentSettled> sent = new ArrayList<>();

        @Override
        public List<BookingOutcome> poll(Duration atMost) {
            var polled = List.copyOf(incoming);
            incoming.clear();
            return polled;
        }

        @Override
        public void send(PaymentSettled result) {
            sent.add(result);
        }

        @Override
        public void close() {}
    }
}
