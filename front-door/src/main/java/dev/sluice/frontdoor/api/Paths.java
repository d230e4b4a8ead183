package dev.sluice.frontdoor.api;

/** The URLs of the API; ids need no escaping. */
final class Paths {
    static final String EVENT_ID = "eventId";
    static final String REQUEST_ID = "requestId";

    static final String BOOKINGS = "/v1/events/{" + EVENT_ID + "}/bookings";
    static final String BOOKING = BOOKINGS + "/{" + REQUEST_ID + "}";
    static final String UPDATES = BOOKING + "/updates";
    static final String LINE = "/v1/events/{" + EVENT_ID + "}/line";
    static final String SEATS = "/v1/events/{" + EVENT_ID + "}/seats";

    static final String VISITS = "/v1/events/{" + EVENT_ID + "}/visits";
    static final String SALE = "/v1/events/{" + EVENT_ID + "}/sale";
    static final String PAUSE_SALE = SALE + "/pause";
    static final String RESUME_SALE = SALE + "/resume";
    static final String CLOSE_SALE = SALE + "/close";

    private Paths() {}

    static String bookings(String eventId) {
        return "/v1/events/" + eventId + "/bookings";
    }

    static String booking(String eventId, String requestId) {
        return "/v1/events/" + eventId + "/bookings/" + requestId;
    }

    static String updates(String eventId, String requestId) {
        return booking(eventId, requestId) + "/updates";
    }

    static String line(String eventId) {
        return "/v1/events/" + eventId + "/line";
    }
}
