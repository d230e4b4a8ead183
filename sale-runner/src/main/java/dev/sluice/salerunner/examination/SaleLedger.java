package dev.sluice.salerunner.examination;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.inventory.InventoryChanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;

/**
 * Replays one event's log and counts where it breaks a promise. Feed it the seats and the requests in offset order, then
 * the outcomes in offset order. Not thread-safe.
 */
final class SaleLedger {
    private static final long MAX_LATENCY_MILLIS = 86_400_000;

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, LoggedRequest> requests = new HashMap<>();
    private final SeatPlan plan = new SeatPlan();
    private final Set<String> decided = new HashSet<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<RejectionReason, Integer> rejections = new HashMap<>();
    private final List<Long> admissions = new ArrayList<>();
    private final Histogram decisionMillis = new Histogram(MAX_LATENCY_MILLIS, 3);
    private final Set<String> refunds = new HashSet<>();
    private int held;
    private int duplicateDecisions;
    private int strayOutcomes;
    private int wrongSeats;
    private int duplicateRefunds;
    private int oversold;
    private int orderInversions;
    private int furthestPlace = -1;
    private long firstAcceptedMillis = Long.MAX_VALUE;
    private long lastDecidedMillis = Long.MIN_VALUE;

    void offered(InventoryChanged seat) {
        plan.offered(seat);
    }

    /** Only the first of several copies counts: the others are retries of the same request. */
    void requested(LoggedRequest request) {
        if (requests.putIfAbsent(request.requestId(), request) == null) {
            places.put(request.requestId(), places.size());
            request.wish()
                    .map(wish -> wish.acceptedAt().toEpochMilli())
                    .ifPresent(millis -> firstAcceptedMillis = Math.min(firstAcceptedMillis, millis));
        }
    }

    void became(BookingOutcome outcome) {
        LoggedRequest request = requests.get(outcome.requestId());
        if (request == null) {
            strayOutcomes++;
        }
        switch (outcome) {
            case Held hold -> {
                decided(hold, hold.position());
                held++;
                if (request != null && !isAsAsked(request, hold)) {
                    wrongSeats++;
                }
                own(hold.seatIds(), hold.requestId());
            }
            case Rejected rejected -> {
                decided(rejected, rejected.position());
                rejections.merge(rejected.reason(), 1, Integer::sum);
            }
            case Confirmed confirmed -> own(confirmed.seatIds(), confirmed.requestId());
            case Released released -> released.seatIds().forEach(seat -> owners.remove(seat, released.requestId()));
            case RefundDue refund -> {
                if (!refunds.add(refund.requestId() + "/" + refund.paymentId())) {
                    duplicateRefunds++;
                }
            }
        }
    }

    private boolean isAsAsked(LoggedRequest request, Held hold) {
        return request.wish()
                .filter(wish -> plan.isAsAsked(wish, hold.seatIds()))
                .isPresent();
    }

    private void decided(BookingOutcome outcome, long position) {
        if (!decided.add(outcome.requestId())) {
            duplicateDecisions++;
            return;
        }
        lastDecidedMillis = Math.max(lastDecidedMillis, outcome.decidedAt().toEpochMilli());
        LoggedRequest request = requests.get(outcome.requestId());
        if (request == null) {
            return;
        }
        request.wish().ifPresent(wish -> decisionMillis.recordValue(millisToDecide(wish, outcome)));
        // Refused before it had a place in the line: nobody was overtaken.
        if (position > 0) {
            inOrder(places.getOrDefault(outcome.requestId(), 0));
            if (passedTheGate(outcome)) {
                admissions.add(outcome.decidedAt().toEpochMilli());
            }
        }
    }

    private static long millisToDecide(BookingRequested request, BookingOutcome outcome) {
        long millis = outcome.decidedAt().toEpochMilli() - request.acceptedAt().toEpochMilli();
        return Math.clamp(millis, 0, MAX_LATENCY_MILLIS);
    }

    private void inOrder(int place) {
        if (place < furthestPlace) {
            orderInversions++;
        }
        furthestPlace = Math.max(furthestPlace, place);
    }

    /** When everything is sold, or the sale is over, the whole line is told at once: nobody passes the gate then. */
    private static boolean passedTheGate(BookingOutcome outcome) {
        return !(outcome instanceof Rejected rejected)
                || (rejected.reason() != RejectionReason.SOLD_OUT && rejected.reason() != RejectionReason.SALE_CLOSED);
    }

    private void own(List<String> seats, String requestId) {
        for (String seat : seats) {
            String before = owners.put(seat, requestId);
            if (before != null && !before.equals(requestId)) {
                oversold++;
            }
        }
    }

    LogFindings findings() {
        int undecided = (int)
                requests.keySet().stream().filter(id -> !decided.contains(id)).count();
        return new LogFindings(
                Set.copyOf(requests.keySet()),
                held,
                Map.copyOf(rejections),
                undecided,
                duplicateDecisions,
                strayOutcomes,
                wrongSeats,
                duplicateRefunds,
                oversold,
                orderInversions,
                PeakRate.perSecond(admissions),
                Map.copyOf(owners),
                decisionMillis,
                Math.max(0, lastDecidedMillis - firstAcceptedMillis) / 1000.0);
    }
}
