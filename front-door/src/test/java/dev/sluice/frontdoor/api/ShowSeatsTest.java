package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowSeatsTest {
    private final FakeDoor door = FakeDoor.ready();

    ShowSeatsTest() {
        door.seats.take(
                new InventoryChanged("concert", "A-1", "stalls", "A", 1, SeatStatus.AVAILABLE, 5_000, "EUR", 1));
    }

    private Answer ask(String header, String value) {
        return door.seats(door.call("concert").withHeader(header, value));
    }

    @Test
    void theSeatsAreToldAndMayBeCached() {
        var answer = door.seats(door.call("concert"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).startsWith("{\"free\":1,");
        assertThat(answer.headers())
                .containsEntry("Cache-Control", "public, max-age=1")
                .containsEntry("Vary", "Accept-Encoding")
                .doesNotContainKey("Content-Encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "deflate, GZIP;q=0.5 | true",
                "* | true",
                "gzip;q=0 | false",
                "gzip; q=0.0 | false",
                "gzip;q=0, * | false",
                "br | false"
            })
    void itIsCompressedForWhoeverTakesThat(String accepted, boolean gzip) {
        var answer = ask("Accept-Encoding", accepted);

        assertThat(answer.headers().containsKey("Content-Encoding")).isEqualTo(gzip);
        assertThat(text(answer).startsWith("{")).isEqualTo(!gzip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void whoeverHasItIsSentNothing(String known) {
        String tag = door.seats(door.call("concert")).headers().getOrDefault("ETag", "");

        var answer = ask("If-None-Match", known.formatted(tag));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.headers()).containsEntry("ETag", tag);
        assertThat(text(answer)).isEmpty();
    }

    @Test
    void theTagNamesTheBytesSoCompressedOnesHaveTheirOwn() {
        String plain = door.seats(door.call("concert")).headers().getOrDefault("ETag", "");
        String gzip = ask("Accept-Encoding", "gzip").headers().getOrDefault("ETag", "");

        assertThat(plain).matches("\"[0-9a-f]{16}\"");
        assertThat(gzip).matches("\"[0-9a-f]{16}-gzip\"");
        assertThat(ask("If-None-Match", gzip).status()).isEqualTo(200);
    }

    @Test
    void withoutATokenOrASaleNothingIsTold() {
        assertThat(text(door.seats(door.call("concert").without("Authorization"))))
                .contains(ProblemType.MISSING_VISIT_TOKEN.uri());
        assertThat(text(door.seats(door.call("play")))).contains(ProblemType.UNKNOWN_EVENT.uri());
    }
}
