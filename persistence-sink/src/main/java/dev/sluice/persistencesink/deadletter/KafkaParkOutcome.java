package dev.sluice.persistencesink.deadletter;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.booking.BatchReport.Parked;
import dev.sluice.persistencesink.database.Fault;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the dead letter of an outcome that is not written. */
public final class KafkaParkOutcome {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaParkOutcome.class);

    private KafkaParkOutcome() {}

    public static Record<String, BookingOutcome> letter(Parked parked, Instant now) {
        BookingOutcome outcome = parked.logged().outcome();
        // That its event is stopped is said once, and not for each of the many that follow.
        parked.fault().ifPresent(fault -> log(outcome, fault));
        var headers = KafkaHeaders.of(DeadLetterHeaders.parked(parked));
        return new Record<>(outcome.eventId(), outcome, now.toEpochMilli(), headers);
    }

    private static void log(BookingOutcome outcome, Fault fault) {
        LOG.atError()
                .addKeyValue("event_id", outcome.eventId())
                .addKeyValue("request_id", outcome.requestId())
                .addKeyValue("sqlstate", fault.sqlState())
                .addKeyValue("constraint", fault.constraint())
                .log("the database refuses an outcome; parked");
    }
}
