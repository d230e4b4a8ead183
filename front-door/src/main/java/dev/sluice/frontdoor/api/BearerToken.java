package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.Verdict;
import java.util.Map;

/** The token that a call comes with, whatever it is a token of. */
final class BearerToken {
    private static final String SCHEME = "Bearer ";
    private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Bearer");

    private BearerToken() {}

    /**
     * @param missing what a call without one is
     * @param what the token should be of
     */
    static Verdict<String> of(Call call, ProblemType missing, String what) {
        String header = call.header("Authorization").orElse("");
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Verdict.pass(header.substring(SCHEME.length()).strip())
                : refuse(missing, "Send the header 'Authorization: Bearer <" + what + ">'");
    }

    static <T> Verdict<T> refuse(ProblemType type, String detail) {
        return Verdict.refuse(Problem.of(type, detail, CHALLENGE));
    }
}
