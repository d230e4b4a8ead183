package dev.sluice.redisreserver;

import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import java.util.List;

/** What one call may carry. */
final class Limits {
    /** 200 requests of 8 seats keep a script's argument lists below Lua's limit of about 8,000 stack slots. */
    static final int BATCH = 200;

    static final int SEATS_PER_CHUNK = 500;
    /** Lua's numbers are doubles: whole numbers are exact up to here. */
    static final long LARGEST_NUMBER = 1L << 53;

    private Limits() {}

    static long number(String field, long value) {
        return Check.between(field, value, 0, LARGEST_NUMBER);
    }

    static <T> List<T> list(String field, List<T> values, int min, int max) {
        if (values.size() < min || values.size() > max) {
            throw new InvalidMessage(field + " must have " + min + " to " + max + " entries");
        }
        return List.copyOf(values);
    }
}
