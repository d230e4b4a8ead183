package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.Verdict;
import dev.sluice.frontdoor.identity.Identity;
import dev.sluice.frontdoor.pace.Allowances;
import dev.sluice.frontdoor.users.DirectoryFailed;
import dev.sluice.frontdoor.users.Standing;
import dev.sluice.frontdoor.users.Standings;
import dev.sluice.frontdoor.visit.Visit;
import dev.sluice.frontdoor.visit.VisitSettings;
import dev.sluice.frontdoor.visit.VisitTokens;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives out visit tokens to whoever may visit. Thread-safe. */
public final class VisitOffice {
    private static final Logger LOG = LoggerFactory.getLogger(VisitOffice.class);

    private final VisitTokens tokens;
    private final VisitSettings settings;
    private final Standings standings;
    private final Allowances visits;
    private final InstantSource clock;

    /** @param visits how many one person may begin */
    public VisitOffice(
            VisitTokens tokens, VisitSettings settings, Standings standings, Allowances visits, InstantSource clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.standings = standings;
        this.visits = visits;
        this.clock = clock;
    }

    Verdict<VisitView> begin(Identity identity, String eventId) {
        return TooMany.unless(visits.take(identity.userId()), identity)
                .then(this::standing)
                .then(this::eligible)
                .then(standing -> Verdict.pass(sign(identity, eventId, standing)));
    }

    private Verdict<Standing> standing(Identity identity) {
        try {
            return Verdict.pass(standings.of(identity));
        } catch (DirectoryFailed e) {
            // Its text never says who was asked for; its cause might, by the URL.
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("a visit was refused for want of the directory");
            return Passports.unavailable("The user directory does not answer");
        }
    }

    private Verdict<Standing> eligible(Standing standing) {
        return standing.verified() || !settings.verifiedOnly()
                ? Verdict.pass(standing)
                : Verdict.refuse(
                        ProblemType.NOT_VERIFIED, "Have yourself verified with your account first, then try again");
    }

    private VisitView sign(Identity identity, String eventId, Standing standing) {
        var visit = new Visit(eventId, identity.userId(), clock.instant().plus(settings.length()));
        return VisitView.of(visit, tokens.sign(visit), standing);
    }
}
