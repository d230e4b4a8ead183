package dev.sluice.contracts.sale;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.contracts.check.Check;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The whole of what an operator says about one event's sale; a later one replaces an earlier one and applies from its
 * offset on.
 *
 * @param opensAt nobody is let through before
 * @param capacity seats the event must have before it may open, 1 to 1 000 000
 * @param ratePerSecond people let through in a second, 1 to 100 000
 * @param burst people who may pass at once after a quiet moment, 1 to 100 000
 * @param perUserLimit seats one user may hold or own, 1 to 100
 * @param holdSeconds how long seats are kept for an unpaid booking, 1 to 86 400
 * @param lineLimit people who may wait at once, 1 to 10 000 000
 * @param options absent in JSON means none
 * @param message one line of the operator for everybody in line, at most 200 characters; absent in JSON means none
 * @param author who said so: an operator's opaque id
 */
public record SaleControl(
        String eventId,
        SaleState state,
        Instant opensAt,
        int capacity,
        int ratePerSecond,
        int burst,
        int perUserLimit,
        int holdSeconds,
        int lineLimit,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<SaleOption> options,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String message,
        String author,
        Instant changedAt) {
    private static final int MAX_MESSAGE = 200;

    public SaleControl {
        Check.id("eventId", eventId);
        Check.present("state", state);
        opensAt = Check.time("opensAt", opensAt);
        Check.between("capacity", capacity, 1, 1_000_000);
        Check.between("ratePerSecond", ratePerSecond, 1, 100_000);
        Check.between("burst", burst, 1, 100_000);
        Check.between("perUserLimit", perUserLimit, 1, 100);
        Check.between("holdSeconds", holdSeconds, 1, 86_400);
        Check.between("lineLimit", lineLimit, 1, 10_000_000);
        // Absent in the JSON of a sale that has none.
        options = options == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(options));
        message = message == null ? "" : Check.text("message", message, MAX_MESSAGE);
        Check.id("author", author);
        changedAt = Check.time("changedAt", changedAt);
    }

    /** Without options and message. */
    public SaleControl(
            String eventId,
            SaleState state,
            Instant opensAt,
            int capacity,
            int ratePerSecond,
            int burst,
            int perUserLimit,
            int holdSeconds,
            int lineLimit,
            String author,
            Instant changedAt) {
        this(
                eventId,
                state,
                opensAt,
                capacity,
                ratePerSecond,
                burst,
                perUserLimit,
                holdSeconds,
                lineLimit,
                Set.of(),
                "",
                author,
                changedAt);
    }
}
