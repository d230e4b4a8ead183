package dev.sluice.ingestbridge.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * What a request's record says of itself: CloudEvents 1.0 in the Kafka binding's binary mode, and the trace that the
 * request belongs to. Nothing on the path reads them; other readers of the topic and tracing do. Stateless.
 */
final class KafkaRequestHeaders {
    static final String TRACEPARENT = "traceparent";

    // A run has a thousand records: what is the same in all is encoded once.
    private static final byte[] VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] SOURCE = "urn:sluice:front-door".getBytes(UTF_8);
    private static final byte[] TYPE = "dev.sluice.booking.requested.v1".getBytes(UTF_8);
    private static final byte[] CONTENT = "application/json".getBytes(UTF_8);

    private KafkaRequestHeaders() {}

    /**
     * @param id the requestId: one press of the button is one event, however often it is sent
     * @param time when the request was accepted
     * @param traceparent empty for none
     */
    static void add(ProducerRecord<String, byte[]> request, String id, Instant time, String traceparent) {
        Headers headers = request.headers();
        headers.add("ce_specversion", VERSION);
        headers.add("ce_id", id.getBytes(UTF_8));
        headers.add("ce_source", SOURCE);
        headers.add("ce_type", TYPE);
        headers.add("ce_time", time.toString().getBytes(UTF_8));
        headers.add("content-type", CONTENT);
        addTrace(headers, traceparent);
    }

    /** Nothing for the empty text. */
    static void addTrace(Headers headers, String traceparent) {
        if (!traceparent.isEmpty()) {
            headers.add(TRACEPARENT, traceparent.getBytes(UTF_8));
        }
    }
}
