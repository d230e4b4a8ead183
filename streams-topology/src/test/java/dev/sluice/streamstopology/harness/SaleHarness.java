package dev.sluice.streamstopology.harness;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.redisreserver.memory.InMemoryReserver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One sale on the real topology, driven by hand: send buyers, let time pass, look at what came out. Time stands still
 * until {@link #advance} moves it, in steps of a gate tick. {@code docs/testing-rules.md} has an example.
 *
 * <p>Every record is committed at once, there is one partition, and nothing is ever rebalanced: crashes need a real
 * broker. Not thread-safe.
 */
public final class SaleHarness implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    /** Between two turns of the gate. */
    public static final Duration TICK = TopologyOnTestDriver.TICK;

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
        plan.seats().forEach(seat -> sale.seat(seat.seatId(), SeatStatus.AVAILABLE, 1));
        sale.ticks(2);
        return sale;
    }

    /** A sale of which only the control is known. */
    public static SaleHarness prepared(SalePlan plan) {
        var sale = new SaleHarness(plan);
        sale.change(same -> same);
        return sale;
    }

    /** A new request for seats by name. */
    public Booking request(String user, String... seats) {
        return request(user, List.of(seats), null);
    }

    /** A new request for the best seats there are, side by side and anywhere. */
    public Booking requestBest(String user, int quantity) {
        return request(user, new BestSeats(null, quantity, false));
    }

    /** A new request for the best seats there are. */
    public Booking request(String user, BestSeats wish) {
        return request(user, List.of(), wish);
    }

    private Booking request(String user, List<String> seats, @Nullable BestSeats wish) {
        requests++;
        String requestId = RequestId.of(plan.eventId(), user, "press-" + requests);
        return send(new BookingRequested(plan.eventId(), requestId, user, seats, wish, now()));
    }

    /** Any request, for example one for another event. */
    public Booking send(BookingRequested request) {
        topology.pipe(Topics.BOOKING_REQUESTS, request.eventId(), request);
        return new Booking(this, request);
    }

    /** Changes the sale's control, from the next record on. */
    public void change(UnaryOperator<SalePlan> change) {
        plan = change.apply(plan);
        topology.pipe(Topics.SALE_CONTROLS, plan.eventId(), control());
    }

    /** The control as it would be written now. */
    public SaleControl control() {
        return plan.control(START, now());
    }

    /** What the seller's database says of a seat of the plan; the version counts, not the order. */
    public void seat(String seatId, SeatStatus status, long version) {
        var planned = plan.seats().stream()
                .filter(seat -> seat.seatId().equals(seatId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plan has no seat " + seatId));
        seat(planned.offered(plan.eventId(), status, version));
    }

    /** What the seller's database says of any seat. */
    public void seat(InventoryChanged change) {
        topology.pipe(Topics.INVENTORY_CHANGED, change.eventId(), change);
    }

    /** A payment for any request; {@link Booking} has those for its own. */
    public void payment(String requestId, String paymentId, PaymentResult result) {
        topology.pipe(
                Topics.PAYMENT_RESULTS,
                plan.eventId(),
                new PaymentSettled(plan.eventId(), requestId, paymentId, result, now()));
    }

    /** Lets time pass, one gate tick after the other. */
    public void advance(Duration time) {
        topology.advance(time);
    }

    public void ticks(int count) {
        topology.advance(TICK.multipliedBy(count));
    }

    public Instant now() {
        return topology.now();
    }

    /** All outcomes so far, in the order of the log. */
    public List<BookingOutcome> outcomes() {
        return topology.outcomes();
    }

    /** How the line stood when it was last reported; twice a second it is, if it stands differently. */
    public LineProgress progress() {
        if (reports().isEmpty()) {
            throw new AssertionError("The line has not been reported yet: half a second has to pass first");
        }
        return reports().getLast();
    }

    /** All reports so far. */
    public List<LineProgress> reports() {
        return topology.progress();
    }

    /** The sale's operator wants its event forgotten. */
    public void forget() {
        topology.tombstone(Topics.SALE_CONTROLS, plan.eventId());
    }

    /** Events that were forgotten so far, as those learn who follow the reports. */
    public List<String> forgotten() {
        return topology.forgotten();
    }

    /** The positions that were told so far. */
    public List<PositionsGiven> positions() {
        return topology.positions();
    }

    public SaleHarness expectState(LineState state) {
        return expect("state " + state, progress().state() == state);
    }

    public SaleHarness expectState(LineState state, String reason) {
        return expect(
                "state " + state + " '" + reason + "'",
                progress().state() == state && progress().reason().equals(reason));
    }

    public SaleHarness expectSeats(int free, int held, int sold) {
        var line = progress();
        return expect(
                free + " free, " + held + " held, " + sold + " sold",
                line.seatsFree() == free && line.seatsHeld() == held && line.seatsSold() == sold);
    }

    private SaleHarness expect(String expected, boolean isSo) {
        if (!isSo) {
            throw new AssertionError("The line was expected to be: " + expected + "\n  it is: " + Story.of(progress()));
        }
        return this;
    }

    /** The store that decides, and that can be broken. */
    public FaultyReserver reserver() {
        return reserver;
    }

    /** What is below the sale: records that break a contract, dead letters, counters, and the clock. */
    public TopologyOnTestDriver topology() {
        return topology;
    }

    @Override
    public void close() {
        topology.close();
    }
}
