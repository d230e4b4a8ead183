package dev.sluice.benchmarks.sink;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the booking topology tells of a sale: of five outcomes two hold a seat, two sell it, one refuses. */
final class SaleOutcomes {
    private static final int HELD = 2;
    private static final int DECISIONS = 3;
    private static final int HOLD_SECONDS = 180;

    private final String eventId;
    private final Instant at;
    private final List<BookingOutcome> outcomes = new ArrayList<>();
    private long seq;

    private SaleOutcomes(String eventId, Instant at) {
        this.eventId = eventId;
        this.at = at;
    }

    /** @param count any five after one another are such a mixture; requests and seats are the event's own */
    static List<BookingOutcome> of(String eventId, int count, Instant at) {
        var sale = new SaleOutcomes(eventId, at);
        for (int group = 0; sale.outcomes.size() < count; group++) {
            sale.addGroup(group);
        }
        return List.copyOf(sale.outcomes.subList(0, count));
    }

    private void addGroup(int group) {
        for (int i = 0; i < HELD; i++) {
            long position = (long) group * DECISIONS + i + 1;
            outcomes.add(
                    new Held(eventId, request(position), user(position), position, ++seq, seat(position), end(), at));
        }
        for (int i = 0; i < HELD; i++) {
            long position = (long) group * DECISIONS + i + 1;
            String payment = "payment-" + position;
            outcomes.add(new Confirmed(eventId, request(position), user(position), ++seq, seat(position), payment, at));
        }
        long position = (long) group * DECISIONS + DECISIONS;
        outcomes.add(new Rejected(
                eventId, request(position), user(position), position, seq, RejectionReason.SEAT_TAKEN, at));
    }

    private Instant end() {
        return at.plusSeconds(HOLD_SECONDS);
    }

    private static String request(long position) {
        return "request-" + position;
    }

    private static String user(long position) {
        return "user-" + position;
    }

    private static List<String> seat(long position) {
        return List.of("seat-" + position);
    }
}
