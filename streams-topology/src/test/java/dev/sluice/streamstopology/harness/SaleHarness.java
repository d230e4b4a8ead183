package dev.sluice.streamstopology.harness;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.redisreserver.memory.InMemoryReserver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One sale on the real topology, driven by hand: send buyers, let time pass, look at what came out. Time stands still
 * until {@link #advance} moves it, in steps of a gate tick. For example:
 *
 * <pre>{@code
 * try (var sale = SaleHarness.open(SalePlan.of("gala").seats(1))) {
 *     String alice = sale.request("alice", "A-1");
 *     String bob = sale.request("bob", "A-1");
 *     sale.advance(Duration.ofMillis(10));
 *     assertThat(sale.decisionOn(alice)).isInstanceOf(Held.class);
 *     assertThat(sale.decisionOn(bob)).isInstanceOf(Rejected.class);
 * }
 * }</pre>
 *
 * <p>Every record is committed at once, there is one partition, and nothing is ever rebalanced: crashes need a real
 * broker.
 */
public final class SaleHarness implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final FaultyReserver reserver = new FaultyReserver(new InMemoryReserver());
    private final TopologyOnTestDriver topology = new TopologyOnTestDriver(reserver, START);
    private SalePlan plan;
    private int requests;

    private SaleHarness(SalePlan plan) {
        this.plan = plan;
    }

    /** A sale whose seats are known and loaded. If its plan does not say otherwise, it is open. */
    public static SaleHarness open(SalePlan plan) {
        SaleHarness sale = prepared(plan);
        for (int number = 1; number <= plan.seats(); number++) {
            sale.seat("A-" + number, SeatStatus.AVAILABLE, 1);
        }
        sale.advance(TopologyOnTestDriver.TICK.multipliedBy(2));
        return sale;
    }

    /** A sale of which only the control is known. */
    public static SaleHarness prepared(SalePlan plan) {
        var sale = new SaleHarness(plan);
        sale.change(same -> same);
        return sale;
    }

    /** A new request; returns its id. */
    public String request(String user, String... seats) {
        requests++;
        String requestId = RequestId.of(plan.eventId(), user, "press-" + requests);
        send(new BookingRequested(plan.eventId(), requestId, user, List.of(seats), topology.now()));
        return requestId;
    }

    /** Any request, for example one that was sent before. */
    public void send(BookingRequested request) {
        topology.request(request);
    }

    /** Changes the sale's control. */
    public void change(UnaryOperator<SalePlan> change) {
        plan = change.apply(plan);
        topology.control(plan.control(START, topology.now()));
    }

    /** What the seller's database says of a seat; the version counts, not the order. */
    public void seat(String seatId, SeatStatus status, long version) {
        int number = Integer.parseInt(seatId.substring(seatId.indexOf('-') + 1));
        topology.inventory(
                new InventoryChanged(plan.eventId(), seatId, "A", "1", number, status, 1000, "EUR", version));
    }

    public void pays(String requestId) {
        payment(requestId, PaymentResult.PAID);
    }

    public void payment(String requestId, PaymentResult result) {
        topology.payment(new PaymentSettled(plan.eventId(), requestId, "payment-1", result, topology.now()));
    }

    /** Lets time pass, one gate tick after the other. */
    public void advance(Duration time) {
        topology.advance(time);
    }

    public Instant now() {
        return topology.now();
    }

    /** All outcomes so far, in the order of the log. */
    public List<BookingOutcome> outcomes() {
        return topology.outcomes();
    }

    public List<BookingOutcome> outcomesOf(String requestId) {
        return outcomes().stream()
                .filter(outcome -> outcome.requestId().equals(requestId))
                .toList();
    }

    /** The first outcome of the request, which is the decision on it. */
    public BookingOutcome decisionOn(String requestId) {
        return outcomesOf(requestId).getFirst();
    }

    /** How the line stood when it was last reported. */
    public LineProgress progress() {
        return topology.progress().getLast();
    }

    /** The store that decides, and that can be broken. */
    public FaultyReserver reserver() {
        return reserver;
    }

    /** The topology itself, for records that break a contract. */
    public TopologyOnTestDriver topology() {
        return topology;
    }

    @Override
    public void close() {
        topology.close();
    }
}
