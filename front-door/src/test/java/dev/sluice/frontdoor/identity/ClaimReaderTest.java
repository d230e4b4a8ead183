package dev.sluice.frontdoor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimReaderTest {
    private static Identity read(String rolesClaim, Map<String, ?> claims) {
        var names = new IdentitySettings.Claims(rolesClaim, "operator", "level", "verified");
        return new ClaimReader(names).read("u-1", "somebody", claims);
    }

    @Test
    void rolesAreAListOrWordsAndMayLieDeeper() {
        assertThat(read("roles", Map.of("roles", List.of("a", "b", 7))).roles()).containsExactlyInAnyOrder("a", "b");
        assertThat(read("roles", Map.of("roles", "a  b")).roles()).containsExactlyInAnyOrder("a", "b");
        assertThat(read("realm.roles", Map.of("realm", Map.of("roles", List.of("a"))))
                        .roles())
                .containsExactly("a");
        assertThat(read("https://x.y/roles", Map.of("https://x.y/roles", List.of("a")))
                        .roles())
                .containsExactly("a");
    }

    @Test
    void whatIsNotThereOrHasAnotherFormIsNotSaid() {
        assertThat(read("roles", Map.of("roles", 7)).roles()).isEmpty();
        assertThat(read("realm.roles", Map.of("realm", "roles")).roles()).isEmpty();

        var vague = read("roles", Map.of("level", List.of("gold"), "verified", "true"));
        assertThat(vague.membershipLevel()).isEmpty();
        assertThat(vague.verified()).isEmpty();
        assertThat(read("roles", Map.of("level", "no id")).membershipLevel()).isEmpty();
    }

    @Test
    void levelAndVerificationAreRead() {
        var known = read("roles", Map.of("level", "gold", "verified", true));

        assertThat(known.membershipLevel()).contains("gold");
        assertThat(known.verified()).contains(true);
    }

    @Test
    void nobodyIsInTheTextForm() {
        assertThat(read("roles", Map.of()).toString()).doesNotContain("somebody");
    }
}
