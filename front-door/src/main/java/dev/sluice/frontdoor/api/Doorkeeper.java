package dev.sluice.frontdoor.api;

import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.frontdoor.feed.SaleBook;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.RetryAfter;
import dev.sluice.frontdoor.http.Verdict;
import dev.sluice.frontdoor.pace.Allowances;
import dev.sluice.frontdoor.visit.Visit;
import dev.sluice.frontdoor.visit.VisitCheck;
import dev.sluice.frontdoor.visit.VisitTokens;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Lets through whoever has a visit of the event they ask about, and only while there is such a sale. Thread-safe. */
public final class Doorkeeper {
    private static final String SCHEME = "Bearer ";
    private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Bearer");

    private final VisitTokens tokens;
    private final SaleBook sales;
    private final InstantSource clock;
    private final Allowances requests;

    /** @param requests how much may be asked for in one visit */
    public Doorkeeper(VisitTokens tokens, SaleBook sales, InstantSource clock, Allowances requests) {
        this.tokens = tokens;
        this.sales = sales;
        this.clock = clock;
        this.requests = requests;
    }

    /** Everything that needs no knowledge of sales: a good token, of the event in the path, not used too often. */
    Verdict<Visit> admit(Call call) {
        return token(call)
                .then(this::visit)
                .then(visit -> ofThisEvent(visit, call.parameter(Paths.EVENT_ID)))
                .then(this::inMeasure);
    }

    private Verdict<Visit> inMeasure(Visit visit) {
        return TooMany.unless(requests.take(visit.eventId() + "/" + visit.userId()), visit);
    }

    private static Verdict<String> token(Call call) {
        Optional<String> header = call.header("Authorization");
        if (header.isEmpty() || !header.get().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return unauthorized(
                    ProblemType.MISSING_VISIT_TOKEN, "Send the header 'Authorization: Bearer <visit token>'");
        }
        return Verdict.pass(header.get().substring(SCHEME.length()).strip());
    }

    private Verdict<Visit> visit(String token) {
        return switch (tokens.verify(token, clock.instant())) {
            case VisitCheck.Valid valid -> Verdict.pass(valid.visit());
            case VisitCheck.Expired expired ->
                unauthorized(ProblemType.EXPIRED_VISIT_TOKEN, "Get a new visit token and send the same request again");
            case VisitCheck.Forged forged ->
                unauthorized(ProblemType.INVALID_VISIT_TOKEN, "Send the visit token exactly as it was issued");
        };
    }

    private static Verdict<Visit> ofThisEvent(Visit visit, String eventId) {
        if (!Check.isId(eventId)) {
            return Verdict.refuse(
                    ProblemType.INVALID_ID, "The event id must be 1 to " + Check.MAX_ID_LENGTH + " of A-Z a-z 0-9 _ -");
        }
        return visit.eventId().equals(eventId)
                ? Verdict.pass(visit)
                : Verdict.refuse(ProblemType.WRONG_EVENT, "Use the visit token of the event in the URL");
    }

    private static <T> Verdict<T> unauthorized(ProblemType type, String detail) {
        return Verdict.refuse(Problem.of(type, detail, CHALLENGE));
    }

    /** The visit's sale, whatever its state. */
    Verdict<SaleControl> sale(Visit visit) {
        if (!sales.isComplete()) {
            return starting();
        }
        return sales.find(visit.eventId())
                .map(Verdict::pass)
                .orElseGet(
                        () -> Verdict.refuse(ProblemType.UNKNOWN_EVENT, "No sale has been announced for this event"));
    }

    static <T> Verdict<T> starting() {
        return Verdict.refuse(Problem.of(
                ProblemType.STARTING,
                "This server is still catching up; send the same request again",
                Map.of(RetryAfter.HEADER, RetryAfter.poll())));
    }
}
