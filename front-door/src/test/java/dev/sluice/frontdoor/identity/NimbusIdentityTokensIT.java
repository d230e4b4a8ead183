package dev.sluice.frontdoor.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.sluice.localstack.identity.LocalIssuer;
import dev.sluice.localstack.identity.Person;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The issuer signs with Java's own tools, so that one library's mistakes do not hide in both. */
class NimbusIdentityTokensIT {
    private static final Person SOMEBODY = Person.named("somebody@example.com").withRole("fan");

    private final LocalIssuer issuer = LocalIssuer.start();
    private Instant now = Instant.now();
    private final IdentityTokens tokens = trusting(issuer, () -> now);

    private static IdentityTokens trusting(LocalIssuer issuer, InstantSource clock) {
        return NimbusIdentityTokens.trusting(
                new IdentitySettings(
                        issuer.issuer(),
                        issuer.keys(),
                        LocalIssuer.AUDIENCE,
                        Duration.ofSeconds(30),
                        new IdentitySettings.Claims("roles", "sluice-operator", "membership_level", "verified"),
                        "0123456789abcdef0123456789abcdef"),
                clock);
    }

    @AfterEach
    void close() {
        tokens.close();
        issuer.close();
    }

    private Identity genuine(String token) {
        return ((IdentityCheck.Genuine) tokens.verify(token)).identity();
    }

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer.issuer())
                .audience(LocalIssuer.AUDIENCE)
                .subject("stranger")
                .expirationTime(Date.from(now.plusSeconds(600)))
                .claim("roles", List.of("sluice-operator"))
                .build();
    }

    private String publishedKeys() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(issuer.keys()).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private void assertRefused(String token) {
        assertThat(tokens.verify(token)).isEqualTo(new IdentityCheck.Refused());
    }

    @Test
    void aGenuineTokenTellsWhoItIsWithoutSayingIt() {
        Identity somebody = genuine(issuer.token(SOMEBODY.withLevel("gold")));

        assertThat(somebody.membershipLevel()).contains("gold");
        assertThat(somebody.verified()).contains(true);
        assertThat(somebody.roles()).containsExactly("fan");
        assertThat(somebody.userId()).doesNotContain("somebody").hasSize(43);
        assertThat(genuine(issuer.token(SOMEBODY)).userId()).isEqualTo(somebody.userId());
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertRefused(new PlainJWT(claims()).serialize());
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        String keys = publishedKeys();
        var key = JWKSet.parse(keys).getKeys().getFirst();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();

        assertRefused(signed(header, new MACSigner(keys.getBytes(UTF_8)), claims()));
        assertRefused(signed(header, new MACSigner(key.toECKey().toECPublicKey().getEncoded()), claims()));
    }

    @Test
    void aTokenThatBringsItsOwnKeyIsRefused() throws Exception {
        try (var stranger = LocalIssuer.start()) {
            assertRefused(stranger.token(Person.named("stranger"), issuer.issuer(), LocalIssuer.AUDIENCE));
        }
    }

    @Test
    void whatIsForSomebodyElseFromSomebodyElseOrForNobodyIsRefused() {
        assertRefused(issuer.token(SOMEBODY, "https://other.local", LocalIssuer.AUDIENCE));
        assertRefused(issuer.token(SOMEBODY, issuer.issuer() + "/", LocalIssuer.AUDIENCE));
        assertRefused(issuer.token(SOMEBODY, issuer.issuer(), "another"));
        assertRefused(issuer.token(Person.named(" ")));
        assertRefused(issuer.token(Person.named("x".repeat(256))));
    }

    @Test
    void aTokenIsGoodUntilItExpiresAndTheClocksMayDifferALittle() {
        String token = issuer.token(SOMEBODY.lasting(Duration.ofSeconds(60)));

        now = now.plusSeconds(80);
        assertThat(tokens.verify(token)).isInstanceOf(IdentityCheck.Genuine.class);

        now = now.plusSeconds(20);
        assertThat(tokens.verify(token)).isEqualTo(new IdentityCheck.Expired());
    }

    @Test
    void noChangedCharacterGoesUnnoticed() {
        String token = issuer.token(SOMEBODY);
        for (int i = 0; i < token.length() - 1; i += 7) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.verify(token.substring(0, i) + other + token.substring(i + 1)))
                    .isNotInstanceOf(IdentityCheck.Genuine.class);
        }
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (String text : List.of("", ".", "..", "a.b.c", "v1.concert.user.1.x", "ü", "{}", "x".repeat(1_000_000))) {
            assertRefused(text);
        }
    }

    @Test
    void aNewKeyIsFetchedWhenItIsFirstNamed() {
        genuine(issuer.token(SOMEBODY));
        issuer.rotate();

        assertThat(tokens.verify(issuer.token(SOMEBODY))).isInstanceOf(IdentityCheck.Genuine.class);
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void aFloodOfUnknownKeysReachesNeitherTheIssuerNorThoseWithAKnownOne() {
        String good = issuer.token(SOMEBODY);
        genuine(good);
        try (var stranger = LocalIssuer.start()) {
            for (int i = 0; i < 200; i++) {
                stranger.rotate();
                assertThat(tokens.verify(
                                stranger.token(Person.named("stranger"), issuer.issuer(), LocalIssuer.AUDIENCE)))
                        .isNotInstanceOf(IdentityCheck.Genuine.class);
                assertThat(tokens.verify(good)).isInstanceOf(IdentityCheck.Genuine.class);
            }
        }
        // Two for each five seconds, however long this took.
        assertThat(issuer.fetches()).isLessThan(20);
    }

    @Test
    void withoutTheIssuersKeysNobodyIsTakenForForged() {
        String token = issuer.token(SOMEBODY);
        issuer.close();

        assertThat(tokens.verify(token)).isEqualTo(new IdentityCheck.Unknown());
    }

    @Test
    void anIssuerThatGoesDownLaterIsNotMissed() {
        String token = issuer.token(SOMEBODY);
        genuine(token);
        issuer.close();

        assertThat(tokens.verify(token)).isInstanceOf(IdentityCheck.Genuine.class);
    }
}
