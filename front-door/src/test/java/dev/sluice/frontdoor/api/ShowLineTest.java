package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.frontdoor.http.Document;
import dev.sluice.frontdoor.http.ProblemType;
import org.junit.jupiter.api.Test;

class ShowLineTest {
    private final FakeDoor door = FakeDoor.ready();

    @Test
    void theLineIsWhatItLastSaid() {
        door.lines.take(FakeDoor.progress(40, 30));

        var answer = door.line(door.call("concert"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Cache-Control", "public, max-age=1");
        assertThat(text(answer))
                .isEqualTo(
                        "{\"state\":\"SCHEDULED\",\"reason\":\"Opens soon\",\"message\":\"\",\"tail\":40,\"admitted\":30,"
                                + "\"waiting\":10,\"ratePerSecond\":50,\"measuredPerSecond\":20,\"seatsFree\":90,\"seatsHeld\":7,\"seatsSold\":3,"
                                + "\"asOf\":\"2026-05-01T10:00:00Z\"}");
    }

    @Test
    void aLineThatHasSaidNothingIsBeingPrepared() {
        assertThat(text(door.line(door.call("concert")))).startsWith("{\"state\":\"PREPARING\",");
    }

    @Test
    void anUnknownEventHasNoLine() {
        assertThat(text(door.line(door.call("play")))).contains(ProblemType.UNKNOWN_EVENT.uri());
    }

    @Test
    void withoutATokenNothingIsTold() {
        assertThat(text(door.line(door.call("concert").without("Authorization"))))
                .contains(ProblemType.MISSING_VISIT_TOKEN.uri());
    }

    @Test
    void theOperatorsMessageIsTold() {
        door.lines.take(FakeDoor.progress(40, 30));
        door.line(door.call("concert"));

        door.sales.take(FakeDoor.saying("concert", "Doors open late"));

        assertThat(text(door.line(door.call("concert")))).contains("\"message\":\"Doors open late\"");
    }

    @Test
    void theLineIsEncodedOnceForEachChange() {
        door.lines.take(FakeDoor.progress(40, 30));
        var first = (Document) door.line(door.call("concert"));
        var second = (Document) door.line(door.call("concert"));
        door.lines.take(FakeDoor.progress(41, 30));
        var third = (Document) door.line(door.call("concert"));

        assertThat(second.body()).isSameAs(first.body());
        assertThat(text(third)).contains("\"tail\":41");
    }
}
