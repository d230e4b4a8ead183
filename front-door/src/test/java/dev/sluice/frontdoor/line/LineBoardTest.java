package dev.sluice.frontdoor.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LineBoardTest {
    private static final Instant T0 = Instant.parse("2026-05-01T10:00:00Z");

    private final LineBoard board = new LineBoard();
    private Instant now = T0;

    private void said(LineState state, int perSecond, int times) {
        for (int i = 0; i < times; i++) {
            now = now.plusMillis(500);
            board.take(new LineProgress("concert", state, "", 1_000, 10, 100, perSecond, 50, 0, 0, now));
        }
    }

    @Test
    void theTimeUntilATurnIsToldFromTheMeasuredRate() {
        said(LineState.OPEN, 100, 16);
        said(LineState.OPEN, 20, 4);

        var rate = board.rate("concert", now).orElseThrow();

        assertThat(rate).isEqualTo(new PassRate(100, 20));
        assertThat(rate.waitFor(101)).isEqualTo(new Wait(2, 6));
        assertThat(rate.waitFor(0)).isEqualTo(new Wait(0, 0));
    }

    @Test
    void afterTooFewSamplesNothingIsTold() {
        said(LineState.OPEN, 100, PassRate.MIN_SAMPLES - 1);
        assertThat(board.rate("concert", now)).isEmpty();

        said(LineState.OPEN, 100, 1);
        assertThat(board.rate("concert", now)).isPresent();
    }

    @Test
    void whileTheLineStandsStillNothingIsTold() {
        said(LineState.OPEN, 100, 20);

        said(LineState.PAUSED, 0, 1);

        assertThat(board.rate("concert", now)).isEmpty();
    }

    @Test
    void ofALineThatIsSilentNothingIsTold() {
        said(LineState.OPEN, 100, 20);

        assertThat(board.rate("concert", now.plus(Line.SILENCE))).isEmpty();
        assertThat(board.rate("concert", now.plus(Line.SILENCE).minusMillis(1))).isPresent();
    }

    @Test
    void whereSeldomAnybodyPassesNothingIsTold() {
        said(LineState.STANDBY, 0, 10);
        said(LineState.STANDBY, 3, 10);

        assertThat(board.rate("concert", now)).isEmpty();
    }

    @Test
    void whatIsOlderThanTheWindowIsForgotten() {
        said(LineState.OPEN, 10, 20);
        said(LineState.OPEN, 100, 61);

        assertThat(board.rate("concert", now)).contains(new PassRate(100, 100));
    }

    @Test
    void anEmptyLineSaysNothingOfItsRate() {
        for (int i = 0; i < 20; i++) {
            board.take(new LineProgress("concert", LineState.OPEN, "", 10, 10, 100, 5, 50, 0, 0, T0));
        }

        assertThat(board.rate("concert", T0)).isEmpty();
    }
}
