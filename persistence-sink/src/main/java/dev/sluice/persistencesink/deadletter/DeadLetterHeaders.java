package dev.sluice.persistencesink.deadletter;

import dev.sluice.persistencesink.booking.BatchReport.Parked;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a parked record says about itself. Reasons never quote the record. */
public final class DeadLetterHeaders {
    public static final String REASON = "x-error-reason";

    /** Only on outcomes: a name of {@link dev.sluice.persistencesink.booking.ParkClass}. */
    public static final String ERROR_CLASS = "x-error-class";

    /** Only on what the database refused. */
    public static final String SQLSTATE = "x-sqlstate";

    /** Only on what the database refused; empty if no constraint was violated. */
    public static final String CONSTRAINT = "x-constraint";

    public static final String PARTITION = "x-original-partition";
    public static final String OFFSET = "x-original-offset";

    /** On a record that was sent again: the letter it comes from. */
    public static final String REPLAYED_FROM = "x-replayed-from";

    private DeadLetterHeaders() {}

    /** True for what parking or replaying added; the rest came with the record. */
    static boolean isAdded(String header) {
        return header.startsWith("x-error-")
                || header.startsWith("x-original-")
                || Set.of(SQLSTATE, CONSTRAINT, REPLAYED_FROM).contains(header);
    }

    static Map<String, String> parked(Parked parked) {
        var headers = new HashMap<String, String>();
        headers.put(ERROR_CLASS, parked.parkClass().name());
        headers.put(REASON, parked.parkClass().reason());
        headers.put(PARTITION, Integer.toString(parked.logged().partition()));
        headers.put(OFFSET, Long.toString(parked.logged().offset()));
        parked.fault().ifPresent(fault -> {
            headers.put(SQLSTATE, fault.sqlState());
            headers.put(CONSTRAINT, fault.constraint());
        });
        return headers;
    }

    static Map<String, String> undecodable(String reason, int partition, long offset) {
        return Map.of(REASON, reason, PARTITION, Integer.toString(partition), OFFSET, Long.toString(offset));
    }
}
