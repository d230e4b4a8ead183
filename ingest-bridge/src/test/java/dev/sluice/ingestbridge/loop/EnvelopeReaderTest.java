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
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {
    private static final String EVENT = "gala";

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

    private static List<LogEntry> read(String body) {
        var message = new QueuedMessage("m", BigInteger.ONE, 1, Instant.EPOCH, body, "r");
        return EnvelopeReader.entries(EVENT, message).toList();
    }

    private static String text(LogEntry entry) {
        return switch (entry) {
            case LogEntry.Accepted accepted -> accepted.request().requestId();
            case LogEntry.Unreadable unreadable -> unreadable.raw();
        };
    }
}
