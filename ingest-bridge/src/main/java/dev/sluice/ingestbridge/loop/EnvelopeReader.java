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
    private static final JsonFormat<LooseEnvelope> LOOSE = JsonFormat.of(LooseEnvelope.class);

    /** An envelope whose requests are yet to be read one by one. */
    private record LooseEnvelope(@Nullable List<@Nullable JsonNode> requests) {}

    private EnvelopeReader() {}

    static Stream<LogEntry> entries(String group, QueuedMessage message) {
        byte[] body = message.body().getBytes(UTF_8);
        try {
            List<BookingRequested> requests = ENVELOPE.decode(body).requests();
            var entries = new ArrayList<LogEntry>(requests.size());
            for (int index = 0; index < requests.size(); index++) {
                entries.add(accepted(origin(group, message, index), requests.get(index)));
            }
            return entries.stream();
        } catch (InvalidMessage e) {
            return oneByOne(group, message, body, e);
        }
    }

    /** So that one bad request does not take the ninety-nine beside it along. */
    private static Stream<LogEntry> oneByOne(String group, QueuedMessage message, byte[] body, InvalidMessage cause) {
        List<@Nullable JsonNode> requests = requests(body);
        if (requests.isEmpty()) {
            return Stream.of(unreadable(origin(group, message, 0), message.body(), cause));
        }
        var entries = new ArrayList<LogEntry>(requests.size());
        for (int index = 0; index < requests.size(); index++) {
            entries.add(entry(origin(group, message, index), String.valueOf(requests.get(index))));
        }
        return entries.stream();
    }

    /** None if the envelope cannot be taken apart, or holds so many that they would not fit into one transaction. */
    private static List<@Nullable JsonNode> requests(byte[] body) {
        try {
            List<@Nullable JsonNode> requests = LOOSE.decode(body).requests();
            return requests == null || requests.size() > BookingEnvelope.MAX_REQUESTS ? List.of() : requests;
        } catch (InvalidMessage e) {
            return List.of();
        }
    }

    private static LogEntry entry(Origin origin, String json) {
        byte[] request = json.getBytes(UTF_8);
        try {
            return accepted(origin, Topics.BOOKING_REQUESTS.format().decode(request));
        } catch (InvalidMessage e) {
            return isAnswerable(origin, request) && request.length <= LogEntry.MAX_RECORD_BYTES
                    ? new LogEntry.Invalid(origin, json)
                    : unreadable(origin, json, e);
        }
    }

    /** Whether the event's sale can tell somebody that the request is rejected. */
    private static boolean isAnswerable(Origin origin, byte[] request) {
        return RequestIdentity.of(request)
                .filter(whose -> whose.eventId().equals(origin.group()))
                .isPresent();
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

    private static Origin origin(String group, QueuedMessage message, int index) {
        return new Origin(group, message.messageId(), message.sequence(), index);
    }
}
