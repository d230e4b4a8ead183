package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.RetryAfter;
import dev.sluice.frontdoor.http.Verdict;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The answer to whoever asks more often than they may. */
final class TooMany {
    private TooMany() {}

    /** @param wait empty if it was not too often */
    static <T> Verdict<T> unless(Optional<Duration> wait, T value) {
        return wait.<Verdict<T>>map(until -> Verdict.refuse(Problem.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "You ask more often than anybody may; wait for Retry-After, and ask less often from then on",
                        Map.of(RetryAfter.HEADER, RetryAfter.after(until)))))
                .orElseGet(() -> Verdict.pass(value));
    }
}
