package dev.sluice.contracts.sale;

import dev.sluice.contracts.check.Check;
import java.time.Instant;

/**
 * Where an event's line stands. One record per event and change serves everybody who waits: a person's place is their
 * own position less {@code admitted}.
 *
 * @param reason one line for people when the state is not OPEN, else empty
 * @param tail positions handed out so far
 * @param admitted positions decided so far, in order
 * @param ratePerSecond the gate's rate
 * @param measuredPerSecond how many were let through in the last second, however high the rate; 0 when the line is empty
 *     or stands still
 */
public record LineProgress(
        String eventId,
        LineState state,
        String reason,
        long tail,
        long admitted,
        int ratePerSecond,
        int measuredPerSecond,
        int seatsFree,
        int seatsHeld,
        int seatsSold,
        Instant asOf) {
    private static final int MAX_REASON = 200;

    public LineProgress {
        Check.id("eventId", eventId);
        Check.present("state", state);
        Check.text("reason", reason, MAX_REASON);
        Check.between("tail", tail, 0, Long.MAX_VALUE);
        Check.between("admitted", admitted, 0, tail);
        Check.between("ratePerSecond", ratePerSecond, 0, Integer.MAX_VALUE);
        Check.between("measuredPerSecond", measuredPerSecond, 0, Integer.MAX_VALUE);
        Check.between("seatsFree", seatsFree, 0, Integer.MAX_VALUE);
        Check.between("seatsHeld", seatsHeld, 0, Integer.MAX_VALUE);
        Check.between("seatsSold", seatsSold, 0, Integer.MAX_VALUE);
        asOf = Check.time("asOf", asOf);
    }
}
