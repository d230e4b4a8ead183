package dev.sluice.persistencesink.deadletter;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.booking.BatchReport.Parked;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the dead letter of an outcome that the database refuses. */
public final class KafkaParkOutcome {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaParkOutcome.class);

    private KafkaParkOutcome() {}

    /**
     * @param partition and
     * @param offset where the outcome stands in the log
     */
    public static Record<String, BookingOutcome> letter(Parked parked, int partition, long offset, Instant now) {
        BookingOutcome outcome = parked.outcome();
        LOG.atError()
                .addKeyValue("event_id", outcome.eventId())
                .addKeyValue("request_id", outcome.requestId())
                .addKeyValue("sqlstate", parked.reason().sqlState())
                .addKeyValue("constraint", parked.reason().constraint())
                .log("the database refuses an outcome; parked");
        var headers = KafkaHeaders.of(DeadLetterHeaders.refused(parked.reason(), partition, offset));
        return new Record<>(outcome.eventId(), outcome, now.toEpochMilli(), headers);
    }
}
