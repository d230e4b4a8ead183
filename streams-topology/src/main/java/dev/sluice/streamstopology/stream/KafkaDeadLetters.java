package dev.sluice.streamstopology.stream;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a record that cannot be read, bytes unchanged, into its topic's own dead-letter topic and goes on. Kafka's own
 * handlers know one such topic for all inputs, and quote what the parser read in a header.
 */
public final class KafkaDeadLetters implements DeserializationExceptionHandler {
    static final String REASON = "x-error-reason";
    static final String PARTITION = "x-original-partition";
    static final String OFFSET = "x-original-offset";
    private static final Logger LOG = LoggerFactory.getLogger(KafkaDeadLetters.class);

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> bad, Exception error) {
        String reason = reason(error);
        LOG.atError()
                .addKeyValue("topic", bad.topic())
                .addKeyValue("partition", bad.partition())
                .addKeyValue("offset", bad.offset())
                .addKeyValue("reason", reason)
                .log("a record breaks its topic's contract; it goes to the dead letters");
        var headers = new RecordHeaders(bad.headers());
        headers.add(REASON, bytes(reason));
        headers.add(PARTITION, bytes(Integer.toString(bad.partition())));
        headers.add(OFFSET, bytes(Long.toString(bad.offset())));
        return Response.resume(List.of(new ProducerRecord<>(
                deadLetters(bad.topic()), bad.partition(), bad.timestamp(), bad.key(), bad.value(), headers)));
    }

    private static String deadLetters(String topic) {
        return Topics.all().stream()
                .filter(known -> known.name().equals(topic))
                .map(Topic::deadLetters)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The topology does not read " + topic));
    }

    private static String reason(Throwable error) {
        return error.getCause() instanceof InvalidMessage invalid
                ? String.valueOf(invalid.getMessage())
                : error.getClass().getSimpleName();
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // There is nothing to set.
    }
}
