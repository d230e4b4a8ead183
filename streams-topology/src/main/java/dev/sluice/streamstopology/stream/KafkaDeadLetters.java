package dev.sluice.streamstopology.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record that means nothing goes, bytes unchanged, into its topic's own dead-letter topic, in the transaction of its
 * offset. Kafka's own handlers know one such topic for all inputs, and quote what the parser read in a header.
 */
public final class KafkaDeadLetters implements TopicNameExtractor<byte[], byte[]> {
    static final String REASON = "x-error-reason";
    static final String PARTITION = "x-original-partition";
    static final String OFFSET = "x-original-offset";
    private static final Logger LOG = LoggerFactory.getLogger(KafkaDeadLetters.class);

    /** The same record with where it was and what is wrong with it. */
    static Record<Object, Object> letter(Record<byte[], byte[]> bad, RecordMetadata where, String reason) {
        LOG.atError()
                .addKeyValue("topic", where.topic())
                .addKeyValue("partition", where.partition())
                .addKeyValue("offset", where.offset())
                .addKeyValue("reason", reason)
                .log("a record breaks its topic's contract; it goes to the dead letters");
        var headers = new RecordHeaders(bad.headers());
        headers.add(REASON, bytes(reason));
        headers.add(PARTITION, bytes(Integer.toString(where.partition())));
        headers.add(OFFSET, bytes(Long.toString(where.offset())));
        return new Record<>(bad.key(), bad.value(), bad.timestamp(), headers);
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String extract(byte[] key, byte[] value, RecordContext input) {
        return KafkaInput.named(input.topic()).deadLetters();
    }

    /** As the description of the topology has it. */
    @Override
    public String toString() {
        return "the input's dead letters";
    }
}
