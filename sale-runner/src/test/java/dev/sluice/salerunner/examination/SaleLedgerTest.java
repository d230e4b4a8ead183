package dev.sluice.salerunner.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each promise is broken once, and the ledger must see it. */
class SaleLedgerTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
    private final SaleLedger ledger = new SaleLedger();

    @Test
    void aCleanSaleBreaksNothing() {
        requested("a", "b", "c");
        ledger.became(held("a", 1, 1, 0, "1"));
        ledger.became(rejected("b", 2, RejectionReason.SEAT_TAKEN, 5));
        ledger.became(released("a", 2, "1"));
        ledger.became(held("c", 3, 3, 10, "1"));

        var findings = ledger.findings();
        assertThat(findings.accepted()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(findings.held()).isEqualTo(2);
        assertThat(findings.rejected()).isEqualTo(1);
        assertThat(findings.undecided()).isZero();
        assertThat(findings.duplicateDecisions()).isZero();
        assertThat(findings.strayOutcomes()).isZero();
        assertThat(findings.wrongSeats()).isZero();
        assertThat(findings.duplicateRefunds()).isZero();
        assertThat(findings.oversold()).isZero();
        assertThat(findings.orderInversions()).isZero();
        assertThat(findings.peakAdmittedPerSecond()).isEqualTo(3);
        assertThat(findings.owners()).containsOnly(Map.entry("1", "c"));
        assertThat(findings.decisionMillis().getMaxValue()).isEqualTo(10);
    }

    @Test
    void aRetryIsNoRequestOfItsOwn() {
        requested("a", "b", "a");
        ledger.became(held("a", 1, 1, 0, "1"));
        ledger.became(held("b", 2, 2, 0, "2"));
        assertThat(ledger.findings().accepted()).hasSize(2);
        assertThat(ledger.findings().orderInversions()).isZero();
    }

    @Test
    void seesARequestNobodyDecided() {
        requested("a", "b");
        ledger.became(held("a", 1, 1, 0, "1"));
        assertThat(ledger.findings().undecided()).isEqualTo(1);
    }

    @Test
    void seesASecondDecision() {
        requested("a");
        ledger.became(held("a", 1, 1, 0, "1"));
        ledger.became(rejected("a", 1, RejectionReason.SEAT_TAKEN, 1));
        assertThat(ledger.findings().duplicateDecisions()).isEqualTo(1);
    }

    @Test
    void seesAnOutcomeWithoutARequest() {
        ledger.became(held("ghost", 1, 1, 0, "1"));
        assertThat(ledger.findings().strayOutcomes()).isEqualTo(1);
    }

    @Test
    void seesASeatWithTwoOwners() {
        requested("a", "b");
        ledger.became(held("a", 1, 1, 0, "1", "2"));
        ledger.became(held("b", 2, 2, 0, "2"));
        assertThat(ledger.findings().oversold()).isEqualTo(1);
    }

    @Test
    void seesSomebodyOvertaken() {
        requested("a", "b");
        ledger.became(held("b", 1, 1, 0, "1"));
        ledger.became(held("a", 2, 2, 0, "2"));
        assertThat(ledger.findings().orderInversions()).isEqualTo(1);
    }

    @Test
    void seesTheBusiestSecondWhereverItBegins() {
        requested("a", "b", "c", "d");
        ledger.became(held("a", 1, 1, 0, "1"));
        ledger.became(held("b", 2, 2, 900, "2"));
        ledger.became(held("c", 3, 3, 1000, "3"));
        ledger.became(held("d", 4, 4, 1899, "4"));
        assertThat(ledger.findings().peakAdmittedPerSecond()).isEqualTo(3);
    }

    @Test
    void tellingTheWholeLineThatAllIsSoldIsNoAdmission() {
        requested("a", "b");
        ledger.became(rejected("a", 1, RejectionReason.SOLD_OUT, 0));
        ledger.became(rejected("b", 2, RejectionReason.SALE_CLOSED, 0));
        assertThat(ledger.findings().peakAdmittedPerSecond()).isZero();
        assertThat(ledger.findings().rejected()).isEqualTo(2);
    }

    @Test
    void seesAHoldOfOtherSeatsThanWereAskedFor() {
        requested("a");
        requested(new BookingRequested("event", "b", "user-b", List.of(), new BestSeats("S1", 2, true), START));
        ledger.offered(new InventoryChanged("event", "2", "S1", "1", 2, SeatStatus.AVAILABLE, 1, "KRW", 1));
        ledger.became(held("a", 1, 1, 0, "2"));
        ledger.became(held("b", 2, 2, 0, "3", "4"));
        assertThat(ledger.findings().wrongSeats()).isEqualTo(2);
    }

    @Test
    void aRequestThatBreaksItsContractIsDecidedAsWellAndGetsNoSeats() {
        ledger.requested(new LoggedRequest("a", Optional.empty()));
        ledger.requested(new LoggedRequest("b", Optional.empty()));
        ledger.requested(new LoggedRequest("c", Optional.empty()));
        ledger.became(rejected("a", 0, RejectionReason.INVALID_REQUEST, 1));
        ledger.became(held("b", 1, 1, 2, "1"));

        var findings = ledger.findings();
        assertThat(findings.accepted()).hasSize(3);
        assertThat(findings.rejected()).isEqualTo(1);
        assertThat(findings.wrongSeats()).isEqualTo(1);
        assertThat(findings.undecided()).isEqualTo(1);
        assertThat(findings.strayOutcomes()).isZero();
        assertThat(findings.decisionMillis().getTotalCount()).isZero();
    }

    @Test
    void whoIsRefusedBeforeTheLineNeitherPassesTheGateNorOvertakes() {
        requested("a", "b", "c", "d");
        ledger.became(rejected("d", 0, RejectionReason.NOT_OPEN_YET, 0));
        ledger.became(rejected("c", 0, RejectionReason.LINE_FULL, 0));
        ledger.became(held("a", 1, 1, 0, "1"));
        ledger.became(rejected("b", 2, RejectionReason.NOT_ENOUGH_SEATS, 0));
        assertThat(ledger.findings().orderInversions()).isZero();
        assertThat(ledger.findings().peakAdmittedPerSecond()).isEqualTo(2);
    }

    @Test
    void aSaleThatIsUndoneFreesItsSeats() {
        requested("a", "b");
        ledger.became(held("a", 1, 1, 0, "1"));
        ledger.became(new Confirmed("event", "a", "user-a", 2, List.of("1"), "pay-1", START));
        ledger.became(new Released("event", "a", "user-a", 3, List.of("1"), ReleaseReason.REFUNDED, START));
        ledger.became(held("b", 2, 4, 0, "1"));
        assertThat(ledger.findings().oversold()).isZero();
        assertThat(ledger.findings().owners()).containsOnly(Map.entry("1", "b"));
    }

    @Test
    void aRefundLeavesTheSeatsAndEachPaymentHasOne() {
        requested("a");
        ledger.became(held("a", 1, 1, 0, "1"));
        ledger.became(refundDue("a", "pay-2"));
        ledger.became(refundDue("a", "pay-3"));
        assertThat(ledger.findings().duplicateRefunds()).isZero();
        assertThat(ledger.findings().duplicateDecisions()).isZero();
        assertThat(ledger.findings().owners()).containsOnly(Map.entry("1", "a"));

        ledger.became(refundDue("a", "pay-2"));
        assertThat(ledger.findings().duplicateRefunds()).isEqualTo(1);
    }

    private static RefundDue refundDue(String id, String paymentId) {
        return new RefundDue("event", id, "user-" + id, 1, paymentId, START);
    }

    private void requested(BookingRequested request) {
        ledger.requested(LoggedRequest.of(request));
    }

    private void requested(String... ids) {
        for (String id : ids) {
            requested(new BookingRequested("event", id, "user-" + id, List.of("1"), START));
        }
    }

    private static Held held(String id, long position, long seq, long millis, String... seats) {
        Instant at = START.plusMillis(millis);
        return new Held("event", id, "user-" + id, position, seq, List.of(seats), at.plusSeconds(180), at);
    }

    private static Rejected rejected(String id, long position, RejectionReason reason, long millis) {
        return new Rejected("event", id, "user-" + id, position, 0, reason, START.plusMillis(millis));
    }

    private static Released released(String id, long seq, String... seats) {
        return new Released("event", id, "user-" + id, seq, List.of(seats), ReleaseReason.EXPIRED, START);
    }
}
