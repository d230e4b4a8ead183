package dev.sluice.frontdoor.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTokensTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Visit VISIT = new Visit("concert", "user-1", NOW.plusSeconds(600));

    private final VisitTokens tokens = new VisitTokens("0123456789abcdef0123456789abcdef");

    @Test
    void whatWasSignedIsValidUntilItExpires() {
        String token = tokens.sign(VISIT);

        assertThat(tokens.verify(token, NOW)).isEqualTo(new VisitCheck.Valid(VISIT));
        assertThat(tokens.verify(token, VISIT.expiresAt().minusMillis(1))).isEqualTo(new VisitCheck.Valid(VISIT));
        assertThat(tokens.verify(token, VISIT.expiresAt())).isEqualTo(new VisitCheck.Expired(VISIT));
    }

    @Test
    void theTokenOfAnotherSecretIsForged() {
        var others = new VisitTokens("another-secret-another-secret-another");

        assertThat(tokens.verify(others.sign(VISIT), NOW)).isEqualTo(new VisitCheck.Forged());
    }

    @Test
    void noChangedCharacterGoesUnnoticed() {
        String token = tokens.sign(VISIT);
        var random = new Random(7);

        for (int i = 0; i < token.length(); i++) {
            char other = (char) ('!' + random.nextInt(94));
            if (other != token.charAt(i)) {
                String changed = token.substring(0, i) + other + token.substring(i + 1);
                assertThat(tokens.verify(changed, NOW)).as(changed).isEqualTo(new VisitCheck.Forged());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "....", "v1", "v1.concert.user-1.99999999999.", "ü.ü", "v1.a.b.c.d.e.f"})
    void whatIsNoTokenIsForged(String text) {
        assertThat(tokens.verify(text, NOW)).isEqualTo(new VisitCheck.Forged());
    }

    @Test
    void aHugeTextIsForgedWithoutBeingHashed() {
        assertThat(tokens.verify("v1." + "x".repeat(100_000), NOW)).isEqualTo(new VisitCheck.Forged());
    }

    @Test
    void theLongestIdsStillFit() {
        var longest = new Visit("e".repeat(64), "u".repeat(64), Instant.parse("2099-12-31T23:59:59Z"));

        assertThat(tokens.verify(tokens.sign(longest), NOW)).isEqualTo(new VisitCheck.Valid(longest));
    }

    @Test
    void aShortSecretIsNotTaken() {
        assertThatThrownBy(() -> new VisitTokens("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The secret must have at least 32 characters");
    }
}
