package dev.sluice.frontdoor.http;

import java.util.Locale;

/** Every way to be refused. The name makes the problem's URI and is part of the API: never rename one. */
public enum ProblemType {
    MISSING_VISIT_TOKEN(401, "A visit token is required"),
    INVALID_VISIT_TOKEN(401, "The visit token is not valid"),
    EXPIRED_VISIT_TOKEN(401, "The visit is over"),
    WRONG_EVENT(403, "The visit token is for another event"),
    MISSING_IDENTITY_TOKEN(401, "An identity token is required"),
    INVALID_IDENTITY_TOKEN(401, "The identity token is not valid"),
    EXPIRED_IDENTITY_TOKEN(401, "The identity token has expired"),
    NOT_AN_OPERATOR(403, "Only operators may do this"),
    NOT_VERIFIED(403, "Only verified users may visit"),
    NOT_CONFIGURED(501, "This is switched off here"),
    IDENTITY_UNAVAILABLE(503, "Nobody can say who you are right now"),
    SALE_NOT_READY(409, "The sale is not ready"),
    SALE_CHANGED(412, "The sale's control is another one by now"),
    BOOKING_NOT_DECIDED(409, "The booking still waits"),
    BOOKING_SOLD(409, "The booking is paid for"),
    BOOKING_OVER(409, "The booking is over"),
    REQUEST_TOO_SLOW(408, "The request took too long to arrive"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    BAD_REQUEST(400, "The request is not valid HTTP"),
    INVALID_ID(400, "Not an id"),
    INVALID_IDEMPOTENCY_KEY(400, "An Idempotency-Key is required"),
    INVALID_BODY(400, "The body is not what this URL takes"),
    UNKNOWN_PATH(404, "There is nothing at this URL"),
    UNKNOWN_EVENT(404, "No sale is known for this event"),
    UNKNOWN_BOOKING(404, "No such booking is known here"),
    METHOD_NOT_ALLOWED(405, "This URL does not take this method"),
    SALE_NOT_OPEN(409, "The sale is not open yet"),
    NOT_NEAR_YET(409, "Too far from the front for live updates"),
    SALE_CLOSED(410, "The sale is over"),
    SOLD_OUT(410, "Everything is sold"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body must be JSON"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for something else"),
    INTERNAL_ERROR(500, "Something broke here"),
    LINE_FULL(503, "The line is full"),
    WAIT_TOO_LONG(503, "The wait would be too long"),
    SYSTEM_OVERLOAD(503, "Too busy right now"),
    STARTING(503, "Not ready yet");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String uri() {
        return "urn:sluice:problem:" + slug();
    }
}
