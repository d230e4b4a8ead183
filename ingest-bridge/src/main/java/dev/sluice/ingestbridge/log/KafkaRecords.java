package dev.sluice.ingestbridge.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.bridge.BridgeMark;
import dev.sluice.contracts.topic.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Turns runs into records. */
final class KafkaRecords {
    private KafkaRecords() {}

    /** The entries in order, then the mark. */
    static List<ProducerRecord<String, byte[]>> of(LoggedRun run) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (LogEntry entry : run.entries()) {
            switch (entry) {
                case LogEntry.Accepted accepted -> records.add(request(accepted));
                case LogEntry.Invalid invalid -> records.add(invalidRequest(invalid));
                case LogEntry.Unreadable unreadable -> records.addAll(deadLetters(run.mark(), unreadable));
            }
        }
        records.add(mark(run.mark()));
        return records;
    }

    private static ProducerRecord<String, byte[]> request(LogEntry.Accepted accepted) {
        var topic = Topics.BOOKING_REQUESTS;
        BookingRequested request = accepted.request();
        var record = new ProducerRecord<>(
                topic.name(), request.eventId(), topic.format().encode(request));
        KafkaRequestHeaders.add(
                record,
                request.requestId(),
                request.acceptedAt(),
                accepted.origin().traceparent());
        return record;
    }

    /** Its own time may be what is wrong with it; the queue's is at most some milliseconds later. */
    private static ProducerRecord<String, byte[]> invalidRequest(LogEntry.Invalid invalid) {
        var origin = invalid.origin();
        var record = new ProducerRecord<>(
                Topics.BOOKING_REQUESTS.name(), origin.group(), invalid.raw().getBytes(UTF_8));
        KafkaRequestHeaders.add(record, invalid.requestId(), origin.sentAt(), origin.traceparent());
        return record;
    }

    private static ProducerRecord<String, byte[]> mark(BridgeMark mark) {
        var marks = KafkaMarkReader.MARKS;
        return new ProducerRecord<>(
                marks.topic(),
                marks.partition(),
                mark.key(),
                Topics.BRIDGE_MARKS.format().encode(mark));
    }

    private static List<ProducerRecord<String, byte[]>> deadLetters(BridgeMark mark, LogEntry.Unreadable unreadable) {
        byte[] raw = unreadable.raw().getBytes(UTF_8);
        int parts = Math.max(1, (raw.length + LogEntry.MAX_RECORD_BYTES - 1) / LogEntry.MAX_RECORD_BYTES);
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int part = 0; part < parts; part++) {
            int from = part * LogEntry.MAX_RECORD_BYTES;
            byte[] bytes = Arrays.copyOfRange(raw, from, Math.min(raw.length, from + LogEntry.MAX_RECORD_BYTES));
            var origin = unreadable.origin();
            var topic = Topics.BOOKING_REQUESTS.deadLetters();
            var record = new ProducerRecord<>(topic, origin.group(), bytes);
            header(record, "error.reason", unreadable.reason());
            header(record, "error.queue", mark.queue());
            header(record, "error.message_id", origin.messageId());
            header(record, "error.sequence", origin.sequence().toString());
            header(record, "error.index", String.valueOf(origin.index()));
            header(record, "error.part", (part + 1) + "/" + parts);
            KafkaRequestHeaders.addTrace(record.headers(), origin.traceparent());
            records.add(record);
        }
        return records;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
