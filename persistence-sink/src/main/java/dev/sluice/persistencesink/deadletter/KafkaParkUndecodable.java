package dev.sluice.persistencesink.deadletter;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.topic.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parks a record that is no outcome, bytes unchanged, and goes on. Kafka's own handler would put the stack trace into a
 * header, and with it what the parser quotes.
 */
public final class KafkaParkUndecodable implements DeserializationExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaParkUndecodable.class);

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> message, Exception exception) {
        String reason = reason(exception);
        LOG.atError()
                .addKeyValue("partition", message.partition())
                .addKeyValue("offset", message.offset())
                .addKeyValue("reason", reason)
                .log("a record is no outcome; parked");
        return Response.resume(List.of(new ProducerRecord<>(
                Topics.BOOKING_OUTCOMES.deadLetters(),
                message.partition(),
                message.timestamp(),
                message.key(),
                message.value(),
                KafkaHeaders.of(DeadLetterHeaders.undecodable(reason, message.partition(), message.offset())))));
    }

    private static String reason(Throwable exception) {
        return exception.getCause() instanceof InvalidMessage invalid
                ? String.valueOf(invalid.getMessage())
                : exception.getClass().getSimpleName();
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // Nothing to configure: the topology has one input.
    }
}
