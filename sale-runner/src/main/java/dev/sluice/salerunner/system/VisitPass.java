package dev.sluice.salerunner.system;

import dev.sluice.frontdoor.visit.Visit;
import dev.sluice.frontdoor.visit.VisitTokens;
import java.time.Duration;
import java.time.Instant;

/** Signs visits in the place of the waiting room. Thread-safe. */
public final class VisitPass {
    private static final Duration VISIT = Duration.ofHours(1);

    private final VisitTokens tokens;

    private VisitPass(VisitTokens tokens) {
        this.tokens = tokens;
    }

    public static VisitPass of(SaleSystem system) {
        return new VisitPass(
                new VisitTokens(system.environment().getOrDefault(ServiceEnvironment.VISIT_TOKEN_SECRET, "")));
    }

    /** A token for an hour. */
    public String token(String eventId, String userId) {
        return tokens.sign(new Visit(eventId, userId, Instant.now().plus(VISIT)));
    }
}
