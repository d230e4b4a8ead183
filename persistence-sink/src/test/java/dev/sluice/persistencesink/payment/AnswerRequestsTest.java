package dev.sluice.persistencesink.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.payment.PaymentRequested;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerRequestsTest {
    private static final Duration DELAY = Duration.ofMillis(500);

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    private final PaymentRequested request =
            new PaymentRequested("event-1", "r1", "user-1", List.of("A-1"), 5_000L, "EUR", AT.plusSeconds(180), AT);
    private final FakeLog log = new FakeLog();
    private Instant now = request.requestedAt();

    @Test
    void aBuyerPaysAfterTheDelayAndOnce() {
        // Given
        var requests = answer("success:100");
        log.incoming.add(request);

        // When
        requests.turn(now);
        int before = log.sent.size();
        now = request.requestedAt().plus(DELAY);
        requests.turn(now);
        requests.turn(now);

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
        var requests = answer("decline:100");
        log.incoming.add(request);
        now = request.requestedAt().plus(DELAY);

        // When
        requests.turn(now);

        // Then
        assertThat(log.sent).extracting(PaymentSettled::result).containsExactly(PaymentResult.DECLINED);
    }

    @Test
    void aLateBuyerPaysAfterTheHoldIsOver() {
        // Given
        var requests = answer("late:100");
        log.incoming.add(request);

        // When
        now = request.expiresAt();
        requests.turn(now);
        int before = log.sent.size();
        now = request.expiresAt().plus(DELAY);
        requests.turn(now);

        // Then
        assertThat(before).isZero();
        assertThat(log.sent).extracting(PaymentSettled::result).containsExactly(PaymentResult.PAID);
    }

    @Test
    void whoNeverPaysGetsNoAnswer() {
        // Given
        log.incoming.add(request);
        var requests = answer("never:100");
        requests.turn(now);

        // When
        now = request.expiresAt().plus(Duration.ofDays(1));
        requests.turn(now);

        // Then
        assertThat(log.sent).isEmpty();
    }

    @Test
    void aRequestThatComesAgainIsPaidOnce() {
        // Given
        var requests = answer("success:100");
        log.incoming.add(request);
        log.incoming.add(request);
        now = request.requestedAt().plus(DELAY);
        requests.turn(now);

        // When
        log.incoming.add(request);
        requests.turn(now);

        // Then
        assertThat(log.sent).hasSize(1);
    }

    @Test
    void aSimulatorThatStartsAnewPaysWithTheSamePayment() {
        // Given
        now = request.requestedAt().plus(DELAY);
        log.incoming.add(request);
        answer("success:100").turn(now);

        // When
        log.incoming.add(request);
        answer("success:100").turn(now);

        // Then
        assertThat(log.sent)
                .hasSize(2)
                .extracting(PaymentSettled::paymentId)
                .containsOnly(log.sent.getFirst().paymentId());
    }

    private AnswerRequests answer(String mix) {
        return new AnswerRequests(new SimulatedBuyer(PaymentMix.parse("MIX", mix), DELAY), log);
    }

    private static final class FakeLog implements PaymentLog {
        private final List<PaymentRequested> incoming = new ArrayList<>();
        private final List<PaymentSettled> sent = new ArrayList<>();

        @Override
        public List<PaymentRequested> poll(Duration atMost) {
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
