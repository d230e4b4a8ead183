package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.openapi.OpenApiDocument;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The door and the document must take the same bodies. */
class BookingFormTest {
    private static final String OPERATION = "POST " + Paths.BOOKINGS;

    private final FakeDoor door = FakeDoor.ready();
    private final OpenApiDocument document = OpenApiDocument.load();

    private int keys;

    BookingFormTest() throws IOException {}

    private BookingRequested taken(String body) throws JsonProcessingException {
        assertThat(document.complaintsAboutBody(OPERATION, body)).isEmpty();
        var call = door.call("concert")
                .withHeader("Idempotency-Key", "key-" + keys++)
                .withBody(body);
        assertThat(door.book(call).status()).isEqualTo(202);
        return door.sent.getLast().requests().getFirst();
    }

    private String refusal(String body) {
        String text = text(door.book(door.call("concert").withBody(body)));
        assertThat(text).contains(ProblemType.INVALID_BODY.uri()).doesNotContain("\n", "\\n");
        assertThat(door.sent).isEmpty();
        return text;
    }

    static Stream<String> examples() throws IOException {
        return OpenApiDocument.load().examples(OPERATION).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyDocumentedExampleIsTaken(String body) throws JsonProcessingException {
        assertThat(taken(body).eventId()).isEqualTo("concert");
    }

    @Test
    void seatsAreAskedForByName() throws JsonProcessingException {
        var request = taken("{\"seatIds\":[\"A-1\",\"A-2\"]}");

        assertThat(request.seatIds()).containsExactly("A-1", "A-2");
        assertThat(request.best()).isNull();
    }

    @Test
    void ofTheBestSeatsOnlyTheirNumberHasToBeSaid() throws JsonProcessingException {
        var request = taken("{\"best\":{\"quantity\":2}}");

        assertThat(request.seatIds()).isEmpty();
        assertThat(request.best()).isEqualTo(new BestSeats(null, 2, false));
    }

    @Test
    void theBestSeatsMayHaveToBeInASectionAndMayBeApart() throws JsonProcessingException {
        assertThat(taken("{\"best\":{\"section\":\"A\",\"quantity\":8,\"split\":true}}")
                        .best())
                .isEqualTo(new BestSeats("A", 8, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "{\"seatIds\":null}",
                "{\"seatIds\":\"A-1\"}",
                "{\"seatIds\":[]}",
                "{\"seatIds\":[null]}",
                "{\"seatIds\":[{}]}",
                "{\"seatIds\":[\"A-1\",\"A-1\"]}",
                "{\"seatIds\":[\"no spaces\"]}",
                "{\"seatIds\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"]}",
                "{\"best\":null}",
                "{\"best\":\"\"}",
                "{\"best\":2}",
                "{\"best\":[]}",
                "{\"best\":{}}",
                "{\"best\":{\"quantity\":null}}",
                "{\"best\":{\"quantity\":0}}",
                "{\"best\":{\"quantity\":9}}",
                "{\"best\":{\"quantity\":\"2\"}}",
                "{\"best\":{\"quantity\":2.5}}",
                "{\"best\":{\"quantity\":2,\"section\":\"\"}}",
                "{\"best\":{\"quantity\":2,\"section\":\"no spaces\"}}",
                "{\"best\":{\"quantity\":2,\"split\":\"true\"}}",
                "{\"best\":{\"quantity\":2,\"split\":1}}",
                "{\"seatIds\":[\"A-1\"],\"best\":{\"quantity\":1}}",
                "{\"seatIds\":[],\"best\":{\"quantity\":1}}"
            })
    void whatIsNoBookingIsNeitherTakenNorDocumented(String body) throws JsonProcessingException {
        assertThat(refusal(body)).contains("\"detail\":");
        assertThat(document.complaintsAboutBody(OPERATION, body)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"seatIds\":[\"A-1\"]} trailing"})
    void whatIsNoJsonIsRefused(String body) {
        assertThat(refusal(body)).contains("send {");
    }

    @Test
    void theDetailSaysWhatIsWrongAndWhatToSend() {
        for (var wrong : List.of(
                List.of("{\"seatIds\":[]}", "seatIds must name 1 to 8 seats"),
                List.of("{}", "seatIds or best is missing"),
                List.of("{\"seatIds\":[\"A-1\"],\"best\":{\"quantity\":1}}", "seatIds and best must not both be given"),
                List.of("{\"best\":{\"quantity\":9}}", "quantity must be from 1 to 8"),
                List.of("{\"best\":{}}", "field best.quantity is missing or has the wrong type"))) {
            assertThat(refusal(wrong.getFirst()))
                    .contains("The body is not right: " + wrong.getLast() + "; send {")
                    .contains(" or {");
        }
    }
}
