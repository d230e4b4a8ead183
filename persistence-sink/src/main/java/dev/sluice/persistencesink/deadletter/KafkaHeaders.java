package dev.sluice.persistencesink.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Headers as text, and back. */
final class KafkaHeaders {
    private KafkaHeaders() {}

    static Headers of(Map<String, String> texts) {
        var headers = new RecordHeaders();
        texts.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    /** The last one counts if a name occurs twice. */
    static Map<String, String> texts(Headers headers) {
        var texts = new HashMap<String, String>();
        headers.forEach(header -> texts.put(header.key(), text(header.value())));
        return texts;
    }

    /** Bytes that are no UTF-8 are replaced; nothing is the empty text. */
    static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
