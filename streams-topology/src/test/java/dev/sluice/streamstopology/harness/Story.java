package dev.sluice.streamstopology.harness;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.sale.LineProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What happened, for whoever reads a failed expectation. */
final class Story {
    private Story() {}

    static String of(BookingRequested request, String expected, List<BookingOutcome> outcomes, SaleHarness sale) {
        Object wish = request.best() == null ? request.seatIds() : request.best();
        return """
                %s asked for %s and was expected to be: %s
                  what the log has of it:%s
                  the line at %s: %s""".formatted(request.userId(), wish, expected, list(outcomes), at(sale.now()), line(sale));
    }

    private static String list(List<BookingOutcome> outcomes) {
        return outcomes.isEmpty()
                ? " nothing"
                : outcomes.stream()
                        .map(outcome -> "\n    " + at(outcome.decidedAt()) + " " + one(outcome))
                        .collect(Collectors.joining());
    }

    private static String one(BookingOutcome outcome) {
        return switch (outcome) {
            case Held held -> "held " + held.seatIds() + ", position " + held.position();
            case Rejected rejected ->
                "rejected " + rejected.reason() + ", position " + rejected.position() + detail(rejected);
            case Confirmed confirmed -> "confirmed " + confirmed.seatIds() + " by " + confirmed.paymentId();
            case Released released -> "released " + released.seatIds() + ", " + released.reason();
            case RefundDue due -> "refund due of " + due.paymentId();
        };
    }

    private static String detail(Rejected rejected) {
        return rejected.detail().isEmpty() ? "" : ": " + rejected.detail();
    }

    private static String line(SaleHarness sale) {
        return sale.reports().isEmpty() ? "nothing reported yet" : of(sale.progress());
    }

    static String of(LineProgress progress) {
        return "%s '%s', %d of %d decided, seats %d free, %d held, %d sold (as of %s)"
                .formatted(
                        progress.state(),
                        progress.reason(),
                        progress.admitted(),
                        progress.tail(),
                        progress.seatsFree(),
                        progress.seatsHeld(),
                        progress.seatsSold(),
                        at(progress.asOf()));
    }

    /** Seconds since the start of the harness. */
    private static String at(Instant time) {
        long millis = Duration.between(SaleHarness.START, time).toMillis();
        return String.format(Locale.ROOT, "%.3f s", millis / 1000.0);
    }
}
