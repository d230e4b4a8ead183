package dev.sluice.ingestbridge.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.bridge.BridgeMark;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.ingestbridge.log.LogEntry.Origin;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class KafkaRecordsTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Instant ACCEPTED = Instant.parse("2026-11-23T10:00:00.123Z");
    private static final Instant SENT = Instant.parse("2026-11-23T10:00:00.140Z");

    @Test
    void aRequestIsACloudEventWithItsTrace() {
        var request = new BookingRequested("gala", "r-1", "user-1", List.of("A-1"), ACCEPTED);

        assertThat(headers(only(new LogEntry.Accepted(origin(TRACE), request))))
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "r-1"),
                        Map.entry("ce_source", "urn:sluice:front-door"),
                        Map.entry("ce_type", "dev.sluice.booking.requested.v1"),
                        Map.entry("ce_time", "2026-11-23T10:00:00.123Z"),
                        Map.entry("content-type", "application/json"),
                        Map.entry("traceparent", TRACE));
    }

    @Test
    void withoutATraceThereIsNoHeaderForIt() {
        var request = new BookingRequested("gala", "r-1", "user-1", List.of("A-1"), ACCEPTED);

        assertThat(headers(only(new LogEntry.Accepted(origin(""), request)))).doesNotContainKey("traceparent");
    }

    @Test
    void aRequestThatBreaksItsContractIsACloudEventFromTheTimeAtWhichItWasSent() {
        assertThat(headers(only(new LogEntry.Invalid(origin(TRACE), "r-2", "{\"requestId\":\"r-2\"}"))))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "r-2")
                .containsEntry("ce_time", SENT.toString())
                .containsEntry("traceparent", TRACE);
    }

    @Test
    void aDeadLetterKeepsItsTraceAndIsNoEvent() {
        assertThat(headers(only(new LogEntry.Unreadable(origin(TRACE), "{", "not valid JSON"))))
                .containsEntry("traceparent", TRACE)
                .containsEntry("error.reason", "not valid JSON")
                .doesNotContainKey("ce_id");
    }

    private static ProducerRecord<String, byte[]> only(LogEntry entry) {
        var records = KafkaRecords.of(new LoggedRun(new BridgeMark("q", "gala", "7", SENT), List.of(entry)));
        assertThat(records).extracting(ProducerRecord::topic).last().isEqualTo(Topics.BRIDGE_MARKS.name());
        return records.get(0);
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    private static Origin origin(String traceparent) {
        return new Origin("gala", "m-1", BigInteger.TEN, SENT, 0, traceparent);
    }
}
