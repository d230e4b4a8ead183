package dev.sluice.persistencesink.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.payment.PaymentRequested;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.persistencesink.Document;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/payments.md} against the contracts. */
class PaymentsDocumentTest {
    private static final Document DOCUMENT = Document.named("payments.md");

    @Test
    void theExamplesKeepTheContracts() {
        // When
        PaymentRequested request = example(Topics.PAYMENT_REQUESTS, 0);
        PaymentSettled result = example(Topics.PAYMENT_RESULTS, 1);

        // Then
        assertThat(request.amount()).isEqualTo(220_000);
        assertThat(result.requestId()).isEqualTo(request.requestId());
        assertThat(example(Topics.BOOKING_OUTCOMES, 2))
                .isInstanceOfSatisfying(
                        RefundDue.class, due -> assertThat(due.paymentId()).isEqualTo(result.paymentId()));
    }

    private static <V> V example(Topic<V> topic, int index) {
        return topic.format().decode(DOCUMENT.examples().get(index).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyFieldAndEveryResultIsExplained() {
        assertThat(DOCUMENT.groups("^\\| `([a-zA-Z]+)` \\|"))
                .containsAll(Arrays.stream(PaymentRequested.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList())
                .containsAll(Arrays.stream(PaymentResult.values())
                        .map(PaymentResult::name)
                        .toList());
        assertThat(DOCUMENT.text())
                .contains(
                        "1 to " + Check.MAX_ID_LENGTH + " of `A-Z a-z 0-9 _ -`",
                        "1 to " + Check.MAX_SEATS + " different");
    }

    @Test
    void topicsAreCalledAsTheyAre() {
        assertThat(DOCUMENT.text())
                .contains(
                        "`" + Topics.PAYMENT_REQUESTS.name() + "`",
                        "`" + Topics.PAYMENT_RESULTS.name() + "`",
                        "`" + Topics.PAYMENT_RESULTS.deadLetters() + "`",
                        "`" + Topics.BOOKING_OUTCOMES.name() + "`",
                        "`" + Topics.INVENTORY_CHANGED.name() + "`");
    }
}
