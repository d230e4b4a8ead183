package dev.sluice.localstack.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalIssuerIT {
    private final LocalIssuer issuer = LocalIssuer.start();

    @AfterEach
    void close() {
        issuer.close();
    }

    private String keys() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(issuer.keys()).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static String part(String token, int index) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]), StandardCharsets.UTF_8);
    }

    @Test
    void aTokenSaysWhatItWasAskedToSay() {
        String token = issuer.token(
                Person.named("operator").withRole("a").withRole("b").withLevel("gold"));

        assertThat(part(token, 1))
                .contains("\"iss\":\"" + issuer.issuer() + "\"", "\"aud\":\"sluice\"", "\"sub\":\"operator\"")
                .contains("\"membership_level\":\"gold\"", "\"verified\":true", "\"roles\":[\"a\",\"b\"]");
        assertThat(part(issuer.token(Person.named("operator").unknown()), 1)).doesNotContain("verified", "membership");
    }

    @Test
    void aTokenCarriesPersonalDataAsThoseOfRealIssuersDo() {
        var personal = PersonalData.of("operator");

        assertThat(part(issuer.token(Person.named("operator")), 1))
                .contains("\"name\":\"" + personal.name() + "\"")
                .contains("\"email\":\"" + personal.email() + "\"")
                .contains("\"phone_number\":\"" + personal.phone() + "\"");
    }

    @Test
    void theKeyThatATokenNamesIsPublishedUntilItIsRotated() throws Exception {
        String name = part(issuer.token(Person.named("operator")), 0).replaceFirst(".*\"kid\":\"([^\"]+)\".*", "$1");
        assertThat(keys()).contains("\"kid\":\"" + name + "\"");

        issuer.rotate();

        assertThat(keys()).contains("\"kid\":").doesNotContain(name);
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void noTextEscapesIntoTheClaims() {
        assertThatThrownBy(() -> issuer.token(Person.named("a\",\"roles\":[\"b")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
