package dev.sluice.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "A-1", "0_z", "0123456789012345678901234567890123456789012345678901234567890123"})
    void acceptsIds(String id) {
        assertThat(Check.id("id", id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a|b",
                "a,b",
                "a:b",
                "a{b}",
                "é",
                "a\n",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void refusesWhatIsNoId(String id) {
        assertThatThrownBy(() -> Check.id("id", id))
                .isInstanceOf(InvalidMessage.class)
                .hasMessageStartingWith("id ");
    }

    @Test
    void acceptsOneToEightDifferentSeats() {
        assertThat(Check.seats("seats", List.of("a"))).containsExactly("a");
        assertThat(Check.seats("seats", List.of("b", "a", "1", "2", "3", "4", "5", "6")))
                .hasSize(8);
    }

    @Test
    void refusesNoSeatNineSeatsAndTheSameSeatTwice() {
        assertThatThrownBy(() -> Check.seats("seats", List.of())).hasMessage("seats must name 1 to 8 seats");
        assertThatThrownBy(() -> Check.seats("seats", Collections.nCopies(9, "a")))
                .hasMessage("seats must name 1 to 8 seats");
        assertThatThrownBy(() -> Check.seats("seats", List.of("a", "b", "a")))
                .hasMessage("seats must not name a seat twice");
        assertThatThrownBy(() -> Check.seats("seats", null)).hasMessage("seats is missing");
    }

    @Test
    void cutsTimesToMillisecondsAndRefusesOnesNobodyMeans() {
        assertThat(Check.time("at", Instant.parse("2026-01-01T00:00:00.123456789Z")))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.123Z"));
        assertThatThrownBy(() -> Check.time("at", Instant.EPOCH)).isInstanceOf(InvalidMessage.class);
        assertThatThrownBy(() -> Check.time("at", Instant.MAX)).isInstanceOf(InvalidMessage.class);
    }

    @Test
    void aCurrencyIsThreeCapitalLetters() {
        assertThat(Check.currency("currency", "KRW")).isEqualTo("KRW");
        for (String wrong : List.of("", "KR", "KRWW", "krw", "K1W", "K-W", "123")) {
            assertThatThrownBy(() -> Check.currency("currency", wrong))
                    .hasMessage("currency must be three capital letters");
        }
    }
}
