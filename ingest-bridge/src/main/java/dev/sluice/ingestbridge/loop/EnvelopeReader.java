package dev.sluice.ingestbridge.loop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestIdentity;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.ingestbridge.log.LogEntry;
import dev.sluice.ingestbridge.log.LogEntry.Origin;
import dev.sluice.ingestbridge.queue.QueuedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens envelopes. Every request of one comes out, readable or not, in its order. Stateless, thread-safe. */
final class EnvelopeReader {
    private static final JsonFormat<BookingEnvelope> ENVELOPE = JsonFormat.of(BookingEnvelope.class);

    private EnvelopeReader() {}

    static Stream<LogEntry> entries(String group, QueuedMessage message) {
        byte[] body = message.body().getBytes(UTF_8);
        try {
            BookingEnvelope envelope = ENVELOPE.decode(body);
            List<BookingRequested> requests = envelope.requests();
            var origins = new Origins(group, message, Traceparents.of(envelope));
            var entries = new ArrayList<LogEntry>(requests.size());
            for (int index = 0; index < requests.size(); index++) {
                entries.add(accepted(origins.at(index), requests.get(index)));
            }
            return entries.stream();
        } catch (InvalidMessage e) {
            return oneByOne(group, message, body, e);
        }
    }

    /** So that one bad request does not take the ninety-nine beside it along. */
    private static Stream<LogEntry> oneByOne(String group, QueuedMessage message, byte[] body, InvalidMessage cause) {
        LooseEnvelope loose = LooseEnvelope.read(body);
        List<@Nullable JsonNode> requests = loose.requests();
        var origins = new Origins(group, message, Traceparents.of(loose));
        if (requests.isEmpty()) {
            return Stream.of(unreadable(origins.at(0), message.body(), cause));
        }
        var entries = new ArrayList<LogEntry>(requests.size());
        for (int index = 0; index < requests.size(); index++) {
            entries.add(entry(origins.at(index), String.valueOf(requests.get(index))));
        }
        return entries.stream();
    }

    private static LogEntry entry(Origin origin, String json) {
        byte[] request = json.getBytes(UTF_8);
        try {
            return accepted(origin, Topics.BOOKING_REQUESTS.format().decode(request));
        } catch (InvalidMessage e) {
            return RequestIdentity.of(request)
                    .filter(whose -> isAnswerable(origin, whose, request))
                    .<LogEntry>map(whose -> new LogEntry.Invalid(origin, whose.requestId(), json))
                    .orElseGet(() -> unreadable(origin, json, e));
        }
    }

    /** Whether the event's sale can tell somebody that the request is rejected. */
    private static boolean isAnswerable(Origin origin, RequestIdentity whose, byte[] request) {
        return whose.eventId().equals(origin.group()) && request.length <= LogEntry.MAX_RECORD_BYTES;
    }

    /** The group is the event: else the event's requests would come in two orders. */
    private static LogEntry accepted(Origin origin, BookingRequested request) {
        return request.eventId().equals(origin.group())
                ? new LogEntry.Accepted(origin, request)
                : unreadable(
                        origin,
                        new String(Topics.BOOKING_REQUESTS.format().encode(request), UTF_8),
                        new InvalidMessage("eventId must be the message group"));
    }

    private static LogEntry unreadable(Origin origin, String raw, InvalidMessage cause) {
        return new LogEntry.Unreadable(origin, raw, String.valueOf(cause.getMessage()));
    }

    private record Origins(String group, QueuedMessage message, Traceparents traceparents) {
        Origin at(int index) {
            return new Origin(
                    group, message.messageId(), message.sequence(), message.sentAt(), index, traceparents.at(index));
        }
    }
}
