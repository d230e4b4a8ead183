package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.announce.Announcer;
import dev.sluice.frontdoor.http.Route;
import dev.sluice.frontdoor.line.LineBoard;
import java.time.InstantSource;
import java.util.List;

/** The URLs of entering, of operating, and of giving back. */
public final class AccessRoutes {
    private AccessRoutes() {}

    public static List<Route> ofIdentity(Passports passports, VisitOffice office, SaleDesk sales, LineBoard lines) {
        var operator = new OperatorCalls(passports, sales, lines);
        return List.of(
                new Route("POST", Paths.VISITS, new BeginVisit(passports, sales, office)),
                new Route("GET", Paths.SALE, operator::show),
                new Route("PUT", Paths.SALE, operator::announce),
                new Route("PATCH", Paths.SALE, operator::adjust),
                new Route("POST", Paths.PAUSE_SALE, operator::pause),
                new Route("POST", Paths.RESUME_SALE, operator::resume),
                new Route("POST", Paths.CLOSE_SALE, operator::close));
    }

    public static List<Route> ofCancelling(
            Doorkeeper doorkeeper, BookingDesk desk, Announcer announcer, InstantSource clock) {
        return List.of(new Route("DELETE", Paths.BOOKING, new CancelBooking(doorkeeper, desk, announcer, clock)));
    }
}
