package dev.sluice.benchmarks.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.wire.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Puts envelopes into a queue, ten in a call, by the wire protocol: nothing here is measured. */
final class EnvelopeSender implements AutoCloseable {
    private static final JsonFormat<BookingEnvelope> ENVELOPE = JsonFormat.of(BookingEnvelope.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123Z");
    private static final int OK = 200;
    private static final int PER_CALL = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final URI queue;

    EnvelopeSender(URI endpoint, URI queue) {
        this.endpoint = endpoint;
        this.queue = queue;
    }

    /** Each event in turn gets ten messages. */
    void fill(int events, int messages, int requestsPerMessage) {
        for (int sent = 0; sent < messages; sent += PER_CALL) {
            String event = "bench-" + sent / PER_CALL % events;
            var entries = IntStream.range(0, Math.min(PER_CALL, messages - sent))
                    .mapToObj(i -> Map.of(
                            "Id", String.valueOf(i),
                            "MessageGroupId", event,
                            "MessageDeduplicationId", UUID.randomUUID().toString(),
                            "MessageBody", envelope(event, requestsPerMessage)))
                    .toList();
            send(Map.of("QueueUrl", queue.toString(), "Entries", entries));
        }
    }

    private static String envelope(String event, int requests) {
        List<BookingRequested> all = IntStream.range(0, requests)
                .mapToObj(i -> new BookingRequested(
                        event, UUID.randomUUID().toString(), "user-" + i, List.of("A-1", "A-2"), AT))
                .toList();
        return new String(ENVELOPE.encode(new BookingEnvelope(event, all)), UTF_8);
    }

    private void send(Map<String, Object> batch) {
        try {
            var request = HttpRequest.newBuilder(endpoint.resolve("/"))
                    .header("Content-Type", "application/x-amz-json-1.0")
                    .header("X-Amz-Target", "AmazonSQS.SendMessageBatch")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(batch)))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK || answer.body().contains("SenderFault")) {
                throw new IllegalStateException("not sent: " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("SQS does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
