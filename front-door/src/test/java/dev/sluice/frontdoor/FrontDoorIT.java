package dev.sluice.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontDoorIT {
    private static final String SEATS = "{\"seatIds\":[\"A-1\"]}";

    private RunningDoor running;

    @BeforeAll
    void open(LocalStack stack) throws Exception {
        running = RunningDoor.open(stack);
    }

    @AfterAll
    void close() {
        running.close();
    }

    private static Held held(String eventId, String requestId) {
        var now = Instant.parse("2026-05-01T10:00:00Z");
        return new Held(eventId, requestId, "user-1", 1, 1, List.of("A-1"), now.plusSeconds(180), now);
    }

    @Test
    void aBookingIsInTheQueueWhenItIsPromisedAndItsOutcomeIsToldWhenItArrives() throws Exception {
        // Given
        running.announce("concert", SaleState.OPEN);
        String requestId = RequestId.of("concert", "user-1", "key-1");

        // When
        var accepted = running.send(running.book("concert", "user-1", "key-1", SEATS));

        // Then
        assertThat(accepted.statusCode()).isEqualTo(202);
        String location = "/v1/events/concert/bookings/" + requestId;
        assertThat(accepted.headers().firstValue("Location")).contains(location);
        assertThat(requested("concert")).extracting(BookingRequested::requestId).containsExactly(requestId);
        assertThat(status("concert", requestId).body()).contains("\"state\":\"WAITING\"");

        running.kafka.publish(Topics.BOOKING_OUTCOMES, "concert", held("concert", requestId));
        Awaitility.await().until(() -> status("concert", requestId).body().contains("\"state\":\"HELD\""));
        assertThat(status("concert", requestId).body()).contains("\"expiresAt\":\"2026-05-01T10:03:00Z\"");
        assertThat(running.registry.get("sluice.door.accepted").counter().count())
                .isPositive();
    }

    @Test
    void theBestSeatsAreAskedForAndTheirNamesToldWhenTheyAreHeld() throws Exception {
        running.announce("opera", SaleState.OPEN);
        String requestId = RequestId.of("opera", "user-1", "key-1");

        running.send(running.book("opera", "user-1", "key-1", "{\"best\":{\"section\":\"A\",\"quantity\":1}}"));

        assertThat(requested("opera")).extracting(BookingRequested::best).containsExactly(new BestSeats("A", 1, false));
        running.kafka.publish(Topics.BOOKING_OUTCOMES, "opera", held("opera", requestId));
        Awaitility.await().until(() -> status("opera", requestId).body().contains("\"seatIds\":[\"A-1\"]"));
    }

    @Test
    void theTraceOfACallIsInItsEnvelope() throws Exception {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        running.announce("ballet", SaleState.OPEN);

        running.send(running.book("ballet", "user-1", "key-1", SEATS).header("traceparent", trace));

        assertThat(running.queue.envelopes())
                .filteredOn(envelope -> envelope.eventId().equals("ballet"))
                .singleElement()
                .satisfies(envelope -> assertThat(envelope.traceparents()).containsExactly(trace));
    }

    private List<BookingRequested> requested(String eventId) {
        return running.queue.envelopes().stream()
                .filter(envelope -> envelope.eventId().equals(eventId))
                .flatMap(envelope -> envelope.requests().stream())
                .toList();
    }

    private HttpResponse<String> status(String eventId, String requestId) throws Exception {
        return running.send(running.get(eventId, "user-1", "/bookings/" + requestId));
    }

    @Test
    void theLineIsToldAsTheTopologySaysAndPositionsFollowIt() throws Exception {
        running.announce("match", SaleState.OPEN);
        var asOf = Instant.parse("2026-05-01T10:00:00Z");

        running.kafka.publish(
                Topics.LINE_PROGRESS,
                "match",
                new LineProgress("match", LineState.SCHEDULED, "Opens soon", 40, 30, 50, 0, 90, 7, 3, asOf));

        Awaitility.await()
                .until(() -> running.send(running.get("match", "user-1", "/line"))
                        .body()
                        .contains("\"tail\":40,\"admitted\":30,\"waiting\":10"));
        assertThat(running.send(running.book("match", "user-1", "key-1", SEATS)).body())
                .contains("\"position\":{\"kind\":\"estimate\",\"ahead\":10,\"atLeast\":10,");
    }

    @Test
    void aRecordThatBreaksTheContractHoldsNothingUp() throws Exception {
        running.announce("play", SaleState.OPEN);

        running.kafka.publishBytes(Topics.BOOKING_OUTCOMES, "play", "{\"outcome\":\"held\"}".getBytes(UTF_8));
        running.kafka.publish(Topics.BOOKING_OUTCOMES, "play", held("play", "r-1"));

        Awaitility.await().until(() -> status("play", "r-1").statusCode() == 200);
        assertThat(running.door.isLive()).isTrue();
    }
}
