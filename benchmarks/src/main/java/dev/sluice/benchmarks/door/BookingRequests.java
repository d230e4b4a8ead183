package dev.sluice.benchmarks.door;

import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.frontdoor.visit.Visit;
import dev.sluice.frontdoor.visit.VisitTokens;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bookings of one event, a user and a seat for each, signed and written before any time is taken.
 *
 * @param bytes the whole HTTP request, by the booking's number
 */
record BookingRequests(String eventId, List<ByteBuffer> bytes) {
    private static final Duration VISIT = Duration.ofHours(1);
    private static final String KEY = "press";

    static BookingRequests of(String eventId, int count, InetSocketAddress door, VisitTokens tokens) {
        Instant expiresAt = Instant.now().plus(VISIT);
        var bytes = new ArrayList<ByteBuffer>(count);
        for (int i = 0; i < count; i++) {
            String token = tokens.sign(new Visit(eventId, user(i), expiresAt));
            bytes.add(ByteBuffer.wrap(request(eventId, i, door, token).getBytes(StandardCharsets.US_ASCII)));
        }
        return new BookingRequests(eventId, bytes);
    }

    private static String request(String eventId, int number, InetSocketAddress door, String token) {
        String body = "{\"seatIds\":[\"" + seat(number) + "\"]}";
        return String.join(
                "\r\n",
                "POST /v1/events/" + eventId + "/bookings HTTP/1.1",
                "Host: " + door.getHostString() + ":" + door.getPort(),
                "Authorization: Bearer " + token,
                "Idempotency-Key: " + KEY,
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                "",
                body);
    }

    private static String user(int number) {
        return "user-" + number;
    }

    private static String seat(int number) {
        return "A-" + number;
    }

    /** As the door would pack the first of them. */
    BookingEnvelope envelope(int requests) {
        Instant now = Instant.now();
        return new BookingEnvelope(
                eventId,
                IntStream.range(0, requests)
                        .mapToObj(number -> new BookingRequested(
                                eventId,
                                RequestId.of(eventId, user(number), KEY),
                                user(number),
                                List.of(seat(number)),
                                now))
                        .toList());
    }
}
