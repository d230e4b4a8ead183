package dev.sluice.streamstopology.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * How many people passed in the last second, to a tenth of a second. On the heap only: after a restart it begins at
 * nothing. Not thread-safe.
 */
public final class MeasuredRate {
    private static final long SLOT_MILLIS = 100;
    private static final int SLOTS = Math.toIntExact(Duration.ofSeconds(1).toMillis() / SLOT_MILLIS);

    private final long[] slots = new long[SLOTS];
    private long newest;

    public void passed(int people, Instant now) {
        moveTo(now);
        slots[index(newest)] += people;
    }

    public int perSecond(Instant now) {
        moveTo(now);
        long sum = 0;
        for (long people : slots) {
            sum += people;
        }
        return Math.toIntExact(sum);
    }

    /** A clock that steps back a little adds to the newest slot; one that steps back far begins anew. */
    private void moveTo(Instant now) {
        long slot = now.toEpochMilli() / SLOT_MILLIS;
        if (slot <= newest - SLOTS) {
            Arrays.fill(slots, 0);
            newest = slot;
        }
        for (long empty = Math.max(newest + 1, slot - SLOTS + 1); empty <= slot; empty++) {
            slots[index(empty)] = 0;
        }
        newest = Math.max(newest, slot);
    }

    private static int index(long slot) {
        return (int) (slot % SLOTS);
    }
}
