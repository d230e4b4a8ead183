package dev.sluice.salerunner.examination;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedRequestTest {
    private static final BookingRequested REQUEST =
            new BookingRequested("gala", "r1", "user-1", List.of("A-1"), Instant.parse("2026-01-01T10:00:00Z"));

    @Test
    void aRequestIsReadAsItIs() {
        assertThat(LoggedRequest.read("gala", Topics.BOOKING_REQUESTS.format().encode(REQUEST)))
                .contains(LoggedRequest.of(REQUEST));
    }

    @Test
    void whatBreaksItsContractAndNamesItsSenderHasToBeDecided() {
        assertThat(read("{'eventId':'gala','requestId':'r1','userId':'user-1','seatIds':[]}"))
                .contains(new LoggedRequest("r1", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{broken",
                "null",
                "{'eventId':'gala','requestId':'r1'}",
                "{'eventId':'gala','requestId':'no id','userId':'user-1'}",
                "{'eventId':'other','requestId':'r1','userId':'user-1'}",
                "{'eventId':'other','requestId':'r1','userId':'user-1','seatIds':['A-1'],'acceptedAt':'2026-01-01T10:00:00Z'}"
            })
    void nobodyWaitsForWhatIsNoRequestOfTheSale(String json) {
        assertThat(read(json)).isEmpty();
    }

    private static Optional<LoggedRequest> read(String json) {
        return LoggedRequest.read("gala", json.replace('\'', '"').getBytes(UTF_8));
    }
}
