package dev.sluice.benchmarks.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.wire.JsonFormat;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * Bare {@code SendMessage} calls as they go over the wire, unsigned, which an emulator does not mind: what is left of a
 * send when the client costs nothing.
 */
final class SqsSendRequests {
    private static final JsonFormat<BookingEnvelope> FORMAT = JsonFormat.of(BookingEnvelope.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final URI queue;
    private final BookingEnvelope envelope;
    private final String body;

    /** All of them send {@code envelope}, in one message group. */
    SqsSendRequests(URI queue, BookingEnvelope envelope) {
        this.queue = queue;
        this.envelope = envelope;
        this.body = new String(FORMAT.encode(envelope), StandardCharsets.UTF_8);
    }

    /** Another message each time, as SQS sees it. */
    ByteBuffer next() {
        byte[] content = content();
        String head = String.join(
                "\r\n",
                "POST / HTTP/1.1",
                "Host: " + queue.getAuthority(),
                "Content-Type: application/x-amz-json-1.0",
                "X-Amz-Target: AmazonSQS.SendMessage",
                "Content-Length: " + content.length,
                "",
                "");
        return ByteBuffer.allocate(head.length() + content.length)
                .put(head.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .flip();
    }

    private byte[] content() {
        try {
            return MAPPER.writeValueAsBytes(Map.of(
                    "QueueUrl", queue.toString(),
                    "MessageBody", body,
                    "MessageGroupId", envelope.eventId(),
                    "MessageDeduplicationId", UUID.randomUUID().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
