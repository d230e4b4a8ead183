package dev.sluice.streamstopology.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.streamstopology.harness.MapTable;
import dev.sluice.streamstopology.state.Done;
import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Hold;
import dev.sluice.streamstopology.state.HoldEnd;
import dev.sluice.streamstopology.state.PendingEnd;
import dev.sluice.streamstopology.state.RequestState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HoldBookTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final PendingEnd PAID = new PendingEnd(HoldEnd.PAID, "payment-1");

    private final MapTable<EntryKey, RequestState> table = new MapTable<>();
    private final HoldBook book = new HoldBook("gala", table);

    @Test
    void aHoldWhoseTimeIsUpIsToExpire() {
        hold("r1");
        hold("r2");

        assertThat(book.expire(START.plusSeconds(179), 10)).isZero();
        assertThat(book.expire(START.plusSeconds(180), 10)).isEqualTo(2);
        assertThat(book.pending(10)).containsExactly("r1", "r2");
    }

    @Test
    void theFirstEndIsTheOneThatCounts() {
        hold("r1");

        assertThat(book.end("r1", PAID)).isTrue();
        assertThat(book.end("r1", new PendingEnd(HoldEnd.CANCELLED, "payment-2")))
                .isFalse();
        assertThat(book.expire(START.plusSeconds(180), 10)).isZero();
    }

    @Test
    void whatIsSoldDoesNotExpire() {
        hold("r1");
        book.end("r1", PAID);

        book.sold("r1");

        assertThat(book.hasPending()).isFalse();
        assertThat(book.expire(START.plusSeconds(180), 10)).isZero();
        assertThat(book.end("r1", PAID)).isFalse();
    }

    @Test
    void anEndedHoldIsForgotten() {
        hold("r1");
        book.end("r1", new PendingEnd(HoldEnd.DECLINED, "payment-1"));

        book.ended("r1");

        assertThat(book.find("r1")).isNull();
        assertThat(table.get(new EntryKey("gala", "r1"))).isEqualTo(Done.without("alice"));
        assertThat(book.end("r1", PAID)).isFalse();
    }

    @Test
    void timersAndPendingEndsComeBackAfterARestart() {
        hold("r1");
        hold("r2");
        book.end("r1", PAID);
        var restored = new HoldBook("gala", table.copy());

        table.forEach((key, hold) -> restored.restore(key.id(), (Hold) hold));

        assertThat(restored.pending(10)).containsExactly("r1");
        assertThat(restored.expire(START.plusSeconds(180), 10)).isEqualTo(1);
        assertThat(restored.pending(10)).containsExactly("r1", "r2");
    }

    @Test
    void aRefundUndoesASaleAndNothingElse() {
        hold("r1");
        assertThat(book.refund("r1")).isFalse();
        book.end("r1", PAID);
        book.sold("r1");

        assertThat(book.refund("r1")).isTrue();
        assertThat(book.refund("r1")).isFalse();
        assertThat(endOf("r1")).isEqualTo(HoldEnd.REFUNDED);
    }

    @Test
    void aRefundThatOvertakesItsPaymentWaitsForIt() {
        hold("r1");
        book.end("r1", PAID);

        assertThat(book.refund("r1")).isTrue();
        assertThat(endOf("r1")).isEqualTo(HoldEnd.PAID_THEN_REFUNDED);
        book.sold("r1");

        assertThat(endOf("r1")).isEqualTo(HoldEnd.REFUNDED);
        assertThat(book.pending(10)).containsExactly("r1");
    }

    @Test
    void aPaymentIsRememberedBeyondTheEndOfItsHold() {
        hold("r1");
        book.noted("r1", "payment-1");
        book.end("r1", new PendingEnd(HoldEnd.EXPIRED, ""));

        book.ended("r1");

        assertThat(table.get(new EntryKey("gala", "r1"))).isEqualTo(new Done("alice", List.of("payment-1")));
    }

    private HoldEnd endOf(String requestId) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(book.find(requestId)).pending())
                .end();
    }

    private void hold(String requestId) {
        book.start(requestId, Hold.granted("alice", List.of("A-1"), START.plusSeconds(180), 1));
    }
}
