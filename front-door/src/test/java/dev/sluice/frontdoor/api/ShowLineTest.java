package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

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
                .isEqualTo("{\"state\":\"SCHEDULED\",\"reason\":\"Opens soon\",\"tail\":40,\"admitted\":30,"
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
}
