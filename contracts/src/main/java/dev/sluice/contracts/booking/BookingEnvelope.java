package dev.sluice.contracts.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Up to 100 requests of one event in the order of their acceptance, sent as one SQS message: one message group is
 * drained serially, so its rate grows with what a message carries.
 *
 * @param traceparents the W3C trace context that each request came with, in the order of {@code requests}, empty text for
 *     one that had none; no entries at all if none had any, which is also what absent in JSON means
 */
public record BookingEnvelope(
        String eventId,
        List<BookingRequested> requests,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> traceparents) {
    public static final int MAX_REQUESTS = 100;

    private static final Pattern TRACEPARENT =
            Pattern.compile("(?:[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2})?");

    public BookingEnvelope {
        Check.id("eventId", eventId);
        requests = List.copyOf(Check.present("requests", requests));
        Check.between("requests", requests.size(), 1, MAX_REQUESTS);
        traceparents = traceparents == null ? List.of() : List.copyOf(traceparents);
        if (!traceparents.isEmpty() && traceparents.size() != requests.size()) {
            throw new InvalidMessage("traceparents must be as many as requests, or none");
        }
        for (String traceparent : traceparents) {
            if (!isTraceparent(traceparent)) {
                throw new InvalidMessage("traceparents must be as W3C Trace Context has them");
            }
        }
        for (BookingRequested request : requests) {
            if (!request.eventId().equals(eventId)) {
                throw new InvalidMessage("requests must all be for the envelope's eventId");
            }
        }
    }

    /** Without trace contexts. */
    public BookingEnvelope(String eventId, List<BookingRequested> requests) {
        this(eventId, requests, List.of());
    }

    /** Whether a text is one trace context or empty. Other versions than 00 may be longer and are not carried. */
    public static boolean isTraceparent(String text) {
        return TRACEPARENT.matcher(text).matches();
    }
}
