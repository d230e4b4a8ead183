package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.http.Route;
import dev.sluice.frontdoor.line.LineBoard;
import dev.sluice.frontdoor.seat.SeatMaps;
import java.time.InstantSource;
import java.util.List;

/** Every URL of the API. */
public final class Routes {
    private Routes() {}

    public static List<Route> all(
            Doorkeeper doorkeeper,
            AcceptBooking acceptBooking,
            BookingDesk desk,
            LineBoard lines,
            SeatMaps seats,
            InstantSource clock) {
        return List.of(
                new Route("POST", Paths.BOOKINGS, new BookSeats(doorkeeper, acceptBooking, desk, clock)),
                new Route("GET", Paths.BOOKING, new ShowBooking(doorkeeper, desk)),
                new Route("GET", Paths.UPDATES, new WatchBooking(doorkeeper, desk, clock)),
                new Route("GET", Paths.LINE, new ShowLine(doorkeeper, lines)),
                new Route("GET", Paths.SEATS, new ShowSeats(doorkeeper, seats)));
    }
}
