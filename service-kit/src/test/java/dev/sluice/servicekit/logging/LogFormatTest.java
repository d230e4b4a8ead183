package dev.sluice.servicekit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogFormatTest {
    @Test
    void isTextOnATerminalAndJsonElsewhere() {
        assertThat(LogFormat.choose(Map.of(), true)).isEqualTo(LogFormat.TEXT);
        assertThat(LogFormat.choose(Map.of(), false)).isEqualTo(LogFormat.JSON);
    }

    @Test
    void followsTheVariableWhereverItRuns() {
        assertThat(LogFormat.choose(Map.of("SLUICE_LOG_FORMAT", "text"), false)).isEqualTo(LogFormat.TEXT);
        assertThat(LogFormat.choose(Map.of("SLUICE_LOG_FORMAT", "JSON"), true)).isEqualTo(LogFormat.JSON);
    }
}
