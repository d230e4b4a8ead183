package dev.sluice.persistencesink.deadletter;

import dev.sluice.persistencesink.database.Fault;
import java.util.Map;
import java.util.Set;

/** What a parked record says about itself. Reasons never quote the record. */
public final class DeadLetterHeaders {
    public static final String REASON = "x-error-reason";

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

    static Map<String, String> refused(Fault.Poison fault, int partition, long offset) {
        return Map.of(
                REASON, "refused by the database",
                SQLSTATE, fault.sqlState(),
                CONSTRAINT, fault.constraint(),
                PARTITION, Integer.toString(partition),
                OFFSET, Long.toString(offset));
    }

    static Map<String, String> undecodable(String reason, int partition, long offset) {
        return Map.of(REASON, reason, PARTITION, Integer.toString(partition), OFFSET, Long.toString(offset));
    }
}
