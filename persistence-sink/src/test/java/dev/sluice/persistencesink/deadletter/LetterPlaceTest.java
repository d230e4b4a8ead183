package dev.sluice.persistencesink.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPlaceTest {
    @Test
    void isPartitionAndOffset() {
        var place = new LetterPlace(2, 1_500);
        assertThat(place).hasToString("2/1500");
        assertThat(LetterPlace.parse("2/1500")).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "2/", "/1", "2/x", "-1/2", "2/1/3", "2/9999999999999999999"})
    void anythingElseIsNone(String text) {
        assertThat(LetterPlace.parse(text)).isEmpty();
    }
}
