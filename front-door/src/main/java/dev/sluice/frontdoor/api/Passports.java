package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.RetryAfter;
import dev.sluice.frontdoor.http.Verdict;
import dev.sluice.frontdoor.identity.Identity;
import dev.sluice.frontdoor.identity.IdentityCheck;
import dev.sluice.frontdoor.identity.IdentityTokens;
import java.util.Map;
import java.util.Optional;

/** Finds out who calls, where a visit token is not what counts. Thread-safe. */
public final class Passports {
    private final Optional<IdentityTokens> tokens;
    private final String operatorRole;

    /** @param tokens empty if this system has no identity provider: then nobody gets through */
    public Passports(Optional<IdentityTokens> tokens, String operatorRole) {
        this.tokens = tokens;
        this.operatorRole = operatorRole;
    }

    /** Somebody with a genuine token, at the URL of what can be an event. */
    Verdict<Identity> identity(Call call) {
        return tokens.map(known -> BearerToken.of(
                                call, ProblemType.MISSING_IDENTITY_TOKEN, "token of your identity provider")
                        .then(token -> check(known, token)))
                .orElseGet(Passports::notConfigured)
                .then(identity -> Doorkeeper.eventId(call).then(event -> Verdict.pass(identity)));
    }

    Verdict<Identity> operator(Call call) {
        return identity(call)
                .then(identity -> identity.roles().contains(operatorRole)
                        ? Verdict.pass(identity)
                        : Verdict.refuse(
                                ProblemType.NOT_AN_OPERATOR, "Your identity token does not give you the role for it"));
    }

    private static Verdict<Identity> check(IdentityTokens tokens, String token) {
        return switch (tokens.verify(token)) {
            case IdentityCheck.Genuine genuine -> Verdict.pass(genuine.identity());
            case IdentityCheck.Expired expired ->
                BearerToken.refuse(
                        ProblemType.EXPIRED_IDENTITY_TOKEN, "Get a new one from your identity provider and try again");
            case IdentityCheck.Refused refused ->
                BearerToken.refuse(
                        ProblemType.INVALID_IDENTITY_TOKEN,
                        "Send a token that your identity provider has signed for this audience, as it was issued");
            case IdentityCheck.Unknown unknown -> unavailable("The identity provider's keys cannot be had");
        };
    }

    static <T> Verdict<T> unavailable(String reason) {
        return Verdict.refuse(Problem.of(
                ProblemType.IDENTITY_UNAVAILABLE,
                reason + "; send the same request again later",
                Map.of(RetryAfter.HEADER, RetryAfter.overload())));
    }

    private static <T> Verdict<T> notConfigured() {
        return Verdict.refuse(
                ProblemType.NOT_CONFIGURED, "This system has no identity provider: SLUICE_OIDC_ISSUER is not set");
    }
}
