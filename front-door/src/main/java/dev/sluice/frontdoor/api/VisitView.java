package dev.sluice.frontdoor.api;

import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.frontdoor.users.Standing;
import dev.sluice.frontdoor.visit.Visit;
import java.time.Instant;

/**
 * What a visitor gets at the entrance.
 *
 * @param visitToken for the Authorization header of everything else
 * @param expiresAt the visit is over from then on
 */
record VisitView(String visitToken, Instant expiresAt, String membershipLevel, boolean verified, Links links) {
    static final JsonFormat<VisitView> FORMAT = JsonFormat.of(VisitView.class);

    /** What can be done with the token. */
    record Links(String bookings, String line) {}

    static VisitView of(Visit visit, String token, Standing standing) {
        return new VisitView(
                token,
                visit.expiresAt(),
                standing.membershipLevel(),
                standing.verified(),
                new Links(Paths.bookings(visit.eventId()), Paths.line(visit.eventId())));
    }
}
