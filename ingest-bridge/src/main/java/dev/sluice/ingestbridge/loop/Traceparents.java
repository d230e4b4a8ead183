package dev.sluice.ingestbridge.loop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.contracts.booking.BookingEnvelope;
import java.util.List;
import java.util.stream.StreamSupport;

/** The trace contexts of an envelope's requests; one that is malformed is as good as none. */
record Traceparents(List<String> ofRequests) {
    private static final String NONE = "";

    static Traceparents of(BookingEnvelope envelope) {
        return new Traceparents(envelope.traceparents());
    }

    /** If they are not as many as the requests nobody can say which belongs to which. */
    static Traceparents of(LooseEnvelope envelope) {
        JsonNode given = envelope.traceparents();
        if (given == null
                || !given.isArray()
                || given.size() != envelope.requests().size()) {
            return new Traceparents(List.of());
        }
        return new Traceparents(StreamSupport.stream(given.spliterator(), false)
                .map(each -> BookingEnvelope.isTraceparent(each.asText()) ? each.asText() : NONE)
                .toList());
    }

    String at(int index) {
        return ofRequests.isEmpty() ? NONE : ofRequests.get(index);
    }
}
