package dev.sluice.ingestbridge.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.ingestbridge.Envelopes;
import dev.sluice.ingestbridge.log.LogEntry;
import dev.sluice.ingestbridge.queue.QueuedMessage;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {
    private static final String EVENT = "gala";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String OTHER_TRACE = "00-1af7651916cd43dd8448eb211c80319c-c7ad6b7169203331-00";

    @Test
    void takesRequestsOutInOrderAndNumbersThem() {
        var entries = read(Envelopes.of(EVENT, 0, 3));

        assertThat(entries).extracting(EnvelopeReaderTest::text).isEqualTo(Envelopes.requestIds(EVENT, 0, 3));
        assertThat(entries).extracting(entry -> entry.origin().index()).containsExactly(0, 1, 2);
    }

    @Test
    void oneBadRequestDoesNotTakeTheOthersAlong() {
        var entries = read(Envelopes.of(EVENT, 0, 3).replace(EVENT + "-1", "not an id"));

        assertThat(entries)
                .extracting(EnvelopeReaderTest::text)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(EVENT + "-0"),
                        bad -> assertThat(bad)
                                .startsWith("{\"eventId\":\"gala\"")
                                .contains("not an id"),
                        last -> assertThat(last).isEqualTo(EVENT + "-2"));
    }

    @Test
    void aRequestThatBreaksItsContractKeepsItsPlaceIfItSaysWhoseItIs() {
        var entries = read(Envelopes.greedy(Envelopes.of(EVENT, 0, 3), EVENT + "-1"));

        assertThat(entries).extracting(entry -> entry.origin().index()).containsExactly(0, 1, 2);
        assertThat(entries.get(1))
                .isInstanceOfSatisfying(
                        LogEntry.Invalid.class,
                        invalid -> assertThat(invalid.raw())
                                .startsWith("{\"eventId\":\"gala\",\"requestId\":\"gala-1\"")
                                .contains("\"quantity\":99"));
        assertThat(entries.get(1).toString()).doesNotContain("99");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"eventId\":\"gala\",\"requestId\"', '\"eventId\":\"derby\",\"requestId\"'",
        "user-1, no user",
        "userId, nobody",
        "gala-1, no request",
        "\"gala-1\", null"
    })
    void aRequestThatNobodyCouldBeAnsweredForGoesAside(String part, String instead) {
        var entries =
                read(Envelopes.greedy(Envelopes.of(EVENT, 1, 1), EVENT + "-1").replace(part, instead));

        assertThat(entries)
                .singleElement()
                .isInstanceOfSatisfying(
                        LogEntry.Unreadable.class,
                        aside -> assertThat(aside.raw()).contains("\"quantity\":99"));
    }

    @Test
    void aRequestTooLargeForOneRecordGoesAside() {
        String large = "x".repeat(LogEntry.MAX_RECORD_BYTES);

        assertThat(read(Envelopes.of(EVENT, 0, 1).replace("A-1", large)))
                .singleElement()
                .isInstanceOf(LogEntry.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "null",
                "7",
                "[]",
                "{}",
                "{\"eventId\":\"gala\"}",
                "{\"eventId\":\"gala\",\"requests\":null}",
                "{\"eventId\":\"gala\",\"requests\":[]}",
                "{\"eventId\":\"gala\",\"requests\":{}}"
            })
    void anEnvelopeThatCannotBeTakenApartGoesAsideWhole(String body) {
        assertThat(read(body))
                .singleElement()
                .isInstanceOfSatisfying(
                        LogEntry.Unreadable.class,
                        aside -> assertThat(aside.raw()).isEqualTo(body));
    }

    @Test
    void aNullAmongTheRequestsGoesAside() {
        assertThat(read("{\"eventId\":\"gala\",\"requests\":[null]}"))
                .extracting(EnvelopeReaderTest::text)
                .containsExactly("null");
    }

    /** A megabyte of them would be half a million records. */
    @Test
    void anEnvelopeWithTooManyRequestsGoesAsideWhole() {
        String many = "1,".repeat(BookingEnvelope.MAX_REQUESTS) + "1";

        assertThat(read("{\"eventId\":\"gala\",\"requests\":[" + many + "]}")).hasSize(1);
    }

    @Test
    void requestsOfAnotherEventThanTheGroupGoAside() {
        assertThat(read(Envelopes.of("derby", 0, 1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        LogEntry.Unreadable.class,
                        aside -> assertThat(aside.reason()).isEqualTo("eventId must be the message group"));
    }

    @Test
    void eachRequestKeepsItsOwnTrace() {
        assertThat(read(traced(Envelopes.of(EVENT, 0, 3), "\"" + TRACE + "\",\"\",\"" + OTHER_TRACE + "\"")))
                .extracting(entry -> entry.origin().traceparent())
                .containsExactly(TRACE, "", OTHER_TRACE);
    }

    @Test
    void aMalformedTraceIsLeftOutAndPoisonsNothing() {
        var entries = read(traced(Envelopes.of(EVENT, 0, 3), "\"" + TRACE + "\",\"00-zz\",{}"));

        assertThat(entries).extracting(EnvelopeReaderTest::text).isEqualTo(Envelopes.requestIds(EVENT, 0, 3));
        assertThat(entries).extracting(entry -> entry.origin().traceparent()).containsExactly(TRACE, "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"%s\"]", "\"%s\"", "{\"0\":\"%s\"}", "7"})
    void tracesThatDoNotBelongToRequestsAreLeftOut(String traces) {
        var entries =
                read(Envelopes.of(EVENT, 0, 2).replace("}]}", "}],\"traceparents\":" + traces.formatted(TRACE) + "}"));

        assertThat(entries).extracting(EnvelopeReaderTest::text).isEqualTo(Envelopes.requestIds(EVENT, 0, 2));
        assertThat(entries).extracting(entry -> entry.origin().traceparent()).containsOnly("");
    }

    @Test
    void aBadRequestDoesNotTakeTheTracesOfOthersAlong() {
        String bad = Envelopes.greedy(Envelopes.of(EVENT, 0, 2), EVENT + "-0");

        var entries = read(traced(bad, "\"" + TRACE + "\",\"" + OTHER_TRACE + "\""));

        assertThat(entries.get(0)).isInstanceOf(LogEntry.Invalid.class);
        assertThat(entries).extracting(entry -> entry.origin().traceparent()).containsExactly(TRACE, OTHER_TRACE);
    }

    private static String traced(String envelope, String traces) {
        return envelope.replace("}]}", "}],\"traceparents\":[" + traces + "]}");
    }

    private static List<LogEntry> read(String body) {
        var message = new QueuedMessage("m", BigInteger.ONE, 1, Instant.EPOCH, body, "r");
        return EnvelopeReader.entries(EVENT, message).toList();
    }

    private static String text(LogEntry entry) {
        return switch (entry) {
            case LogEntry.Accepted accepted -> accepted.request().requestId();
            case LogEntry.Invalid invalid -> invalid.raw();
            case LogEntry.Unreadable unreadable -> unreadable.raw();
        };
    }
}
