package dev.sluice.frontdoor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static String text(Problem problem) {
        return new String(problem.body(), StandardCharsets.UTF_8);
    }

    @Test
    void aProblemIsADocumentOfRfc9457() {
        assertThat(text(Problem.of(ProblemType.SALE_CLOSED, "Nothing can be booked any more")))
                .isEqualTo("{\"type\":\"urn:sluice:problem:sale-closed\",\"title\":\"The sale is over\","
                        + "\"status\":410,\"detail\":\"Nothing can be booked any more\"}");
    }

    @Test
    void anIncidentCanBeQuoted() {
        assertThat(text(Problem.incident("4711")))
                .contains("\"status\":500")
                .contains("\"instance\":\"urn:sluice:incident:4711\"");
    }

    @Test
    void theTypesArePartOfTheApiAndStayAsTheyAre() {
        assertThat(Stream.of(ProblemType.values()).map(type -> type.status() + " " + type.slug()))
                .containsExactly(
                        "401 missing-visit-token",
                        "401 invalid-visit-token",
                        "401 expired-visit-token",
                        "403 wrong-event",
                        "401 missing-identity-token",
                        "401 invalid-identity-token",
                        "401 expired-identity-token",
                        "403 not-an-operator",
                        "403 not-verified",
                        "501 not-configured",
                        "503 identity-unavailable",
                        "409 sale-not-ready",
                        "412 sale-changed",
                        "409 booking-not-decided",
                        "409 booking-sold",
                        "409 booking-over",
                        "408 request-too-slow",
                        "429 too-many-requests",
                        "400 bad-request",
                        "400 invalid-id",
                        "400 invalid-idempotency-key",
                        "400 invalid-body",
                        "404 unknown-path",
                        "404 unknown-event",
                        "404 unknown-booking",
                        "405 method-not-allowed",
                        "409 sale-not-open",
                        "409 not-near-yet",
                        "410 sale-closed",
                        "410 sold-out",
                        "413 body-too-large",
                        "415 unsupported-media-type",
                        "422 idempotency-key-reused",
                        "500 internal-error",
                        "503 line-full",
                        "503 wait-too-long",
                        "503 system-overload",
                        "503 starting");
    }
}
