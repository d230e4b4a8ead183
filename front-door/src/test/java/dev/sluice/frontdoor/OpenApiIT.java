package dev.sluice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.localstack.identity.LocalIssuer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link RunningDoor} holds each answer against the document; here each documented answer has to come. */
@ExtendWith(LocalStackExtension.class)
class OpenApiIT {
    private static final String GOOD = "{\"seatIds\":[\"A-1\"]}";
    private static final String USER = "user-1";
    private static final String REQUEST_ID = RequestId.of("api", USER, "key");
    /** They need something to break: {@link OpenApiFaultsIT} does. */
    private static final Set<String> FAULTS = Set.of("408", "500", "501", "503");

    @Test
    void everyDocumentedAnswerIsGiven(LocalStack stack) throws Exception {
        // Given
        try (var issuer = LocalIssuer.start();
                var door = RunningDoor.open(stack, AccessCalls.environment(issuer))) {
            door.announce("api", SaleState.OPEN);
            door.announce("api-closed", SaleState.CLOSED);
            door.announceRejectingEarly("api-early");

            // When
            callEverywhere(door, "/line");
            callEverywhere(door, "/seats");
            door.send(door.get("api", USER, "/seats").header("If-None-Match", "*"));
            callEverywhere(door, "/bookings/" + REQUEST_ID);
            reject(door);
            callEverywhere(door, "/bookings/" + REQUEST_ID + "/updates");
            book(door);
            watchFromAfar(door);
            new AccessCalls(door, issuer).make();

            // Then
            assertThat(door.seen).isEqualTo(documented(door));
        }
    }

    private static void callEverywhere(RunningDoor door, String rest) throws Exception {
        door.send(door.book("api", USER, "key", GOOD));
        door.send(door.get("api", USER, rest));
        door.send(door.request("/v1/events/api" + rest));
        door.send(door.request("/v1/events/a%20b" + rest).header("Authorization", "Bearer " + door.token("api", USER)));
        door.send(door.request("/v1/events/other" + rest).header("Authorization", "Bearer " + door.token("api", USER)));
        door.send(door.get("unknown", USER, rest));
    }

    /** Else its updates would have no end. */
    private static void reject(RunningDoor door) throws Exception {
        door.kafka.publish(
                Topics.BOOKING_OUTCOMES,
                "api",
                new Rejected("api", REQUEST_ID, USER, 1, 0, RejectionReason.SOLD_OUT, Instant.now()));
        Awaitility.await()
                .until(() -> door.send(door.get("api", USER, "/bookings/" + REQUEST_ID))
                        .body()
                        .contains("REJECTED"));
    }

    private static void watchFromAfar(RunningDoor door) throws Exception {
        var now = Instant.now();
        door.kafka.publish(
                Topics.BOOKING_REQUESTS, "api", new BookingRequested("api", "far", USER, List.of("A-1"), now));
        door.kafka.publish(Topics.LINE_POSITIONS, "api", new PositionsGiven("api", 50_000, List.of("far"), now));
        door.kafka.publish(
                Topics.LINE_PROGRESS,
                "api",
                new LineProgress("api", LineState.OPEN, "", 60_000, 1, 50, 0, 90, 7, 3, now));
        Awaitility.await()
                .until(() ->
                        door.send(door.get("api", USER, "/bookings/far")).body().contains("exact"));
        door.send(door.get("api", USER, "/bookings/far/updates"));
    }

    private static void book(RunningDoor door) throws Exception {
        door.send(door.book("api", USER, "key", "{"));
        door.send(door.book("api", USER, "key", "{\"seatIds\":[\"B-1\"]}"));
        door.send(door.book("api", USER, "key", GOOD).setHeader("Authorization", "none"));
        door.send(
                door.book("api", USER, "key", GOOD).setHeader("Authorization", "Bearer " + door.token("other", USER)));
        door.send(door.book("unknown", USER, "key", GOOD));
        door.send(door.book("api-closed", USER, "key", GOOD));
        door.send(door.book("api-early", USER, "key", GOOD));
        door.send(door.book("api", USER, "key", " ".repeat(20_000)));
        door.send(door.book("api", USER, "key", GOOD).setHeader("Content-Type", "text/plain"));
    }

    private static Set<String> documented(RunningDoor door) {
        var documented = new TreeSet<String>();
        for (String operation : door.document.operations()) {
            door.document.statuses(operation).stream()
                    .filter(status -> !FAULTS.contains(status))
                    .forEach(status -> documented.add(operation + " " + status));
        }
        return documented;
    }
}
