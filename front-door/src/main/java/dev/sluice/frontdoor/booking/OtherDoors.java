package dev.sluice.frontdoor.booking;

import java.time.Duration;
import java.time.Instant;

/**
 * Guesses how many requests other doors have on the way to the log: as many as they accepted, lately, in the time that
 * the way takes. Both are measured by when a request says it was accepted, so it is as good as the doors' clocks.
 * Not thread-safe.
 */
final class OtherDoors {
    /** Behind by more than this the door reads history, which says nothing about now. */
    private static final Duration LONGEST_WAY = Duration.ofSeconds(30);

    private static final long SLOT_MILLIS = 100;
    private static final int SLOTS = 10;
    private static final double MILLIS_PER_SECOND = 1_000;

    private final int[] slots = new int[SLOTS];
    private long newest;
    private long wayMillis;

    /** Any door's request was seen in the log. */
    void logged(Instant acceptedAt, Instant now) {
        long way = Math.max(0, Duration.between(acceptedAt, now).toMillis());
        wayMillis = way <= LONGEST_WAY.toMillis() ? way : 0;
    }

    /** Another door's request was seen in the log. */
    void accepted(Instant acceptedAt) {
        long slot = acceptedAt.toEpochMilli() / SLOT_MILLIS;
        moveTo(slot);
        if (slot > newest - SLOTS) {
            slots[(int) (slot % SLOTS)]++;
        }
    }

    long onTheWay(Instant now) {
        moveTo((now.toEpochMilli() - wayMillis) / SLOT_MILLIS);
        long perSecond = 0;
        for (int count : slots) {
            perSecond += count;
        }
        return (long) Math.ceil(perSecond * (wayMillis / MILLIS_PER_SECOND));
    }

    private void moveTo(long slot) {
        for (long empty = Math.max(newest + 1, slot - SLOTS + 1); empty <= slot; empty++) {
            slots[(int) (empty % SLOTS)] = 0;
        }
        newest = Math.max(newest, slot);
    }
}
