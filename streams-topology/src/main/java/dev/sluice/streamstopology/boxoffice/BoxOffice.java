package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestIdentity;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.redisreserver.Reserver;
import dev.sluice.streamstopology.projection.Fence;
import dev.sluice.streamstopology.sale.Attention;
import dev.sluice.streamstopology.sale.Sale;
import dev.sluice.streamstopology.state.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All sales of one task: takes records, works in turns, and leaves the tables consistent after each of them. Knows no
 * Kafka and no clock. Not thread-safe.
 *
 * <p>Every method may throw; then nothing that it did may be committed.
 */
public final class BoxOffice {
    /** Of one event in one turn: 2 000 a second with a turn each 250 ms. */
    private static final int EXPIRIES_PER_TURN = 500;

    private final Sales sales;
    private final Intake intake;
    private final TellPositions tell;
    private final Payments payments;
    private final PrepareSales prepare;
    private final SettleHolds settle;
    private final Gate gate;
    private final DismissLines dismiss;
    private final SyncOffers sync;
    private final CheckCopies check;
    private final ReportProgress report;
    private final ArchiveSales archive;
    private final ForgetSales forget;

    /** @param fence of this owner of the task and no other */
    public BoxOffice(Tables tables, Reserver reserver, Outlet outlet, Meters meters, Fence fence) {
        sales = new Sales(tables);
        var desk = new Desk(sales, tables.requests(), reserver, outlet, meters);
        var setback = new Setback(meters);
        tell = new TellPositions(outlet);
        intake = new Intake(desk, tell);
        payments = new Payments(desk);
        prepare = new PrepareSales(desk, setback, fence);
        settle = new SettleHolds(desk, setback);
        gate = new Gate(desk, setback);
        dismiss = new DismissLines(desk);
        sync = new SyncOffers(desk, setback);
        check = new CheckCopies(desk, setback);
        report = new ReportProgress(desk);
        archive = new ArchiveSales(desk, setback, fence);
        forget = new ForgetSales(desk, tables, report);
    }

    /** Takes up what the tables hold; before anything else. */
    public void open(Instant now) {
        sales.restore();
        sales.wake(now);
        for (Sale sale : sales.all()) {
            tell.restored(sale);
            if (!Attention.isDormant(sale)) {
                sales.awaken(sale);
            }
        }
    }

    public void request(BookingRequested request, Instant now) {
        intake.request(request, now);
    }

    /** @param detail what is wrong with it, one line without any value of its own */
    public void invalid(RequestIdentity request, String detail, Instant now) {
        intake.invalid(request, detail, now);
    }

    /** @return what is wrong with it; empty if it applies from now on */
    public Optional<String> control(SaleControl control, Instant now) {
        Optional<String> wrong = intake.control(control, now);
        sales.save();
        return wrong;
    }

    /** The event's operator wants it forgotten; it will be if its sale is over. */
    public void forget(String eventId) {
        forget.ask(eventId);
        sales.save();
    }

    /** @return what is wrong with it; empty if it was taken in, or is older than what is known */
    public Optional<String> inventory(InventoryChanged change) {
        Optional<String> wrong = intake.inventory(change);
        sales.save();
        return wrong;
    }

    /** @return what is wrong with it; empty if it had its effect, now or before */
    public Optional<String> payment(PaymentSettled payment, Instant now) {
        Optional<String> wrong = payments.take(payment, now);
        sales.save();
        return wrong;
    }

    /**
     * The gate's turn: holds end, people pass, and the reserver is made ready for the next turn. Ends come first, so that
     * the seats they free go to the next in line at once; making ready comes last, because it is the slowest.
     */
    public void gateTurn(Instant now) {
        tell.turn(now);
        List<Sale> active = sales.active();
        settle.turn(active, now);
        gate.turn(now);
        dismiss.turn(active, now);
        prepare.turn(active, now);
        sales.save();
        sales.rest(now);
    }

    /** The slow turn: ends holds whose time is up, looks after the reserver, and sees what time has made due. */
    public void clockTurn(Instant now) {
        for (Sale sale : sales.all()) {
            if (sale.holds().expire(now, EXPIRIES_PER_TURN) > 0) {
                sales.touch(sale);
            }
        }
        sync.turn();
        check.turn(now);
        archive.turn(now);
        forget.turn(now);
        sales.wake(now);
        sales.save();
    }

    public void progressTurn(Instant now) {
        report.turn(now);
    }

    /** Whether the gate's turn has something to do; while false it need not be called. */
    public boolean hasActiveSales() {
        return sales.hasActive();
    }

    /** Whether no turn at all is needed before the next record. */
    public boolean isDormant() {
        return !sales.hasActive() && sales.all().stream().allMatch(Attention::isDormant);
    }
}
