package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DemoScreenTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void showsHowMuchIsDecidedHowFastAndHowManyWait() {
        var line = new LineProgress("gala", LineState.SOLD_OUT, "", 2000, 500, 500, 480, 0, 500, 0, AT);
        assertThat(DemoScreen.progressLine(2000, 500, line))
                .isEqualTo("  [#####---------------]     500 of   2,000 decided ·   480/s ·   1,500 waiting ·"
                        + "      0 seats free · sold out ");
    }

    @Test
    void startsEmpty() {
        var line = new LineProgress("gala", LineState.OPEN, "", 0, 0, 500, 0, 500, 0, 0, AT);
        assertThat(DemoScreen.progressLine(0, 0, line)).startsWith("  [--------------------]");
    }
}
