package dev.sluice.servicekit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private static final Environment SET = Environment.of(Map.of(
            "NAME",
            " gate ",
            "BLANK",
            " ",
            "PORT",
            "8080",
            "WORD",
            "many",
            "FLAG",
            "true",
            "LINK",
            "http://h/p",
            "KEY",
            "short"));

    @Test
    void readsWhatIsSet() {
        assertThat(SET.text("NAME", "x")).isEqualTo("gate");
        assertThat(SET.integer("PORT", 1, 0, 65_535)).isEqualTo(8080);
        assertThat(SET.millis("PORT", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1)))
                .isEqualTo(Duration.ofMillis(8080));
        assertThat(SET.flag("FLAG", false)).isTrue();
        assertThat(SET.uri("LINK")).contains(URI.create("http://h/p"));
        assertThat(SET.secret("NAME", 4)).isEqualTo("gate");
    }

    @Test
    void fallsBackWhenNotSetOrBlank() {
        assertThat(SET.text("BLANK", "x")).isEqualTo("x");
        assertThat(SET.integer("NONE", 7, 0, 9)).isEqualTo(7);
        assertThat(SET.flag("NONE", true)).isTrue();
        assertThat(SET.uri("NONE")).isEmpty();
    }

    @Test
    void complaintsNameVariableValueAndWhatIsAllowed() {
        assertThatThrownBy(() -> SET.integer("WORD", 1, 1, 9))
                .hasMessage("WORD is 'many'; it must be a whole number from 1 to 9");
        assertThatThrownBy(() -> SET.integer("PORT", 1, 1, 9))
                .hasMessage("PORT is '8080'; it must be a whole number from 1 to 9");
        assertThatThrownBy(() -> SET.flag("WORD", true)).hasMessage("WORD is 'many'; it must be true or false");
        assertThatThrownBy(() -> SET.requiredUri("WORD"))
                .hasMessage("WORD is 'many'; it must be an absolute URI such as https://host/path");
        assertThatThrownBy(() -> SET.required("NONE", "a name")).hasMessage("NONE is not set; it must be a name");
    }

    @Test
    void neverRepeatsASecret() {
        assertThatThrownBy(() -> SET.secret("KEY", 32))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("KEY is too short; it must be a secret of at least 32 characters");
    }
}
