package dev.sluice.ingestbridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.wire.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Envelopes as the front door writes them. */
public final class Envelopes {
    private static final JsonFormat<BookingEnvelope> FORMAT = JsonFormat.of(BookingEnvelope.class);
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    private Envelopes() {}

    /** Requests with the ids {@code <event>-<from>} and so on. */
    public static String of(String event, int from, int count) {
        return json(event, requestIds(event, from, count));
    }

    public static List<String> requestIds(String event, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> event + "-" + i)
                .toList();
    }

    public static String json(String event, List<String> requestIds) {
        var requests = requestIds.stream()
                .map(id -> new BookingRequested(event, id, "user-1", List.of("A-1"), AT))
                .toList();
        return new String(FORMAT.encode(new BookingEnvelope(event, requests)), UTF_8);
    }

    /** The envelope, but one of its requests asks for more seats than anybody can have. */
    public static String greedy(String envelope, String requestId) {
        String asked = "\"requestId\":\"" + requestId + "\",";
        if (!envelope.contains(asked)) {
            throw new IllegalArgumentException("The envelope holds no " + requestId);
        }
        return envelope.replace(asked, asked + "\"best\":{\"quantity\":99,\"split\":false},");
    }
}
