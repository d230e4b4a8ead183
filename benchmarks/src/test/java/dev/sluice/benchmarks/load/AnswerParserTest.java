package dev.sluice.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerParserTest {
    private static final String ACCEPTED = """
            HTTP/1.1 202 Accepted\r
            location: /v1/events/e/bookings/abc\r
            Content-Length: 5\r
            Retry-After: 2\r
            \r
            hello""";

    private final AnswerParser parser = new AnswerParser();

    private void feed(String text) {
        parser.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void anAnswerIsReadWhateverTheCaseOfItsHeaders() {
        feed(ACCEPTED);

        assertThat(parser.next()).contains(new Answer(202, "/v1/events/e/bookings/abc", 2, false));
        assertThat(parser.next()).isEmpty();
    }

    @Test
    void anAnswerMayBeCutAnywhere() {
        for (int cut = 0; cut < ACCEPTED.length(); cut++) {
            feed(ACCEPTED.substring(0, cut));
            assertThat(parser.next()).isEmpty();
            feed(ACCEPTED.substring(cut));
            assertThat(parser.next()).map(Answer::status).contains(202);
        }
    }

    @Test
    void whatFollowsAnAnswerIsTheNextOne() {
        feed(ACCEPTED + "HTTP/1.1 503 Service Unavailable\r\nConnection: Close\r\nContent-Length: 0\r\n\r\n");

        assertThat(parser.next()).map(Answer::status).contains(202);
        assertThat(parser.next()).contains(new Answer(503, "", 0, true));
    }

    @Test
    void aLongAnswerFitsToo() {
        feed("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(99_999));
        assertThat(parser.next()).isEmpty();
        feed("x");

        assertThat(parser.next()).map(Answer::status).contains(200);
    }

    @Test
    void aHeaderCountsOnlyByItsWholeName() {
        feed("HTTP/1.1 200 OK\r\nX-Location: here\r\nLocations: there\r\nContent-Length: 0\r\n\r\n");

        assertThat(parser.next()).map(Answer::location).contains("");
    }

    @Test
    void anAnswerWithoutALengthIsRefusedRatherThanMisread() {
        feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");

        assertThatIllegalStateException().isThrownBy(parser::next).withMessageContaining("length");
    }

    @Test
    void whatIsNotHttpIsRefused() {
        feed("SSH-2.0\r\nContent-Length: 0\r\n\r\n");

        assertThatIllegalStateException().isThrownBy(parser::next).withMessageContaining("HTTP");
    }
}
