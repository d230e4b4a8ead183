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

/** Lets through whoever has a visit of the event they ask about, and only while there is such a sale. Thread-safe. */
public final class Doorkeeper {
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
        return BearerToken.of(call, ProblemType.MISSING_VISIT_TOKEN, "visit token")
                .then(this::visit)
                .then(visit -> ofThisEvent(visit, call))
                .then(this::inMeasure);
    }

    private Verdict<Visit> inMeasure(Visit visit) {
        return TooMany.unless(requests.take(visit.eventId() + "/" + visit.userId()), visit);
    }

    private Verdict<Visit> visit(String token) {
        return switch (tokens.verify(token, clock.instant())) {
            case VisitCheck.Valid valid -> Verdict.pass(valid.visit());
            case VisitCheck.Expired expired ->
                BearerToken.refuse(
                        ProblemType.EXPIRED_VISIT_TOKEN, "Get a new visit token and send the same request again");
            case VisitCheck.Forged forged ->
                BearerToken.refuse(ProblemType.INVALID_VISIT_TOKEN, "Send the visit token exactly as it was issued");
        };
    }

    private static Verdict<Visit> ofThisEvent(Visit visit, Call call) {
        return eventId(call)
                .then(eventId -> visit.eventId().equals(eventId)
                        ? Verdict.pass(visit)
                        : Verdict.refuse(ProblemType.WRONG_EVENT, "Use the visit token of the event in the URL"));
    }

    /** The event in the path. */
    static Verdict<String> eventId(Call call) {
        String eventId = call.parameter(Paths.EVENT_ID);
        return Check.isId(eventId)
                ? Verdict.pass(eventId)
                : Verdict.refuse(
                        ProblemType.INVALID_ID,
                        "The event id must be 1 to " + Check.MAX_ID_LENGTH + " of A-Z a-z 0-9 _ -");
    }

    /** The visit's sale, whatever its state. */
    Verdict<SaleControl> sale(Visit visit) {
        return find(sales, visit.eventId());
    }

    static Verdict<SaleControl> find(SaleBook sales, String eventId) {
        return sales.isComplete()
                ? sales.find(eventId).map(Verdict::pass).orElseGet(Doorkeeper::unknownEvent)
                : starting();
    }

    static <T> Verdict<T> unknownEvent() {
        return Verdict.refuse(ProblemType.UNKNOWN_EVENT, "No sale has been announced for this event");
    }

    static <T> Verdict<T> starting() {
        return Verdict.refuse(Problem.of(
                ProblemType.STARTING,
                "This server is still catching up; send the same request again",
                Map.of(RetryAfter.HEADER, RetryAfter.poll())));
    }
}
