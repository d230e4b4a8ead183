package dev.sluice.frontdoor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.check.Check;
import org.junit.jupiter.api.Test;

class OpaqueIdsTest {
    private static final String MAIL = "someone@example.com";

    private final OpaqueIds ids = new OpaqueIds("0123456789abcdef0123456789abcdef");

    @Test
    void theSameSubjectIsTheSameUserAndNobodySeesWho() {
        String id = ids.of("https://id.local", MAIL);

        assertThat(ids.of("https://id.local", MAIL)).isEqualTo(id);
        assertThat(Check.isId(id)).isTrue();
        assertThat(id).doesNotContain("someone");
    }

    @Test
    void anotherIssuerSubjectOrSecretIsAnotherUser() {
        String id = ids.of("https://id.local", MAIL);

        assertThat(ids.of("https://id.other", MAIL)).isNotEqualTo(id);
        assertThat(ids.of("https://id.local", "b")).isNotEqualTo(id);
        assertThat(new OpaqueIds("another-secret-another-secret-another").of("https://id.local", MAIL))
                .isNotEqualTo(id);
        assertThat(ids.of("ab", "c")).isNotEqualTo(ids.of("a", "bc"));
    }
}
