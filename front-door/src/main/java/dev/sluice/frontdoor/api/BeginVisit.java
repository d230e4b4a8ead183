package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.Endpoint;
import dev.sluice.frontdoor.http.Reply;
import dev.sluice.frontdoor.identity.Identity;
import java.util.Map;

/** {@code POST /v1/events/{eventId}/visits}: an identity token becomes a visit token. */
final class BeginVisit implements Endpoint {
    private static final int CREATED = 201;
    private static final Map<String, String> SECRET = Map.of("Cache-Control", "no-store");

    private final Passports passports;
    private final SaleDesk sales;
    private final VisitOffice office;

    BeginVisit(Passports passports, SaleDesk sales, VisitOffice office) {
        this.passports = passports;
        this.sales = sales;
        this.office = office;
    }

    @Override
    public Answer answer(Call call) {
        return passports.identity(call).answer(identity -> begin(identity, call.parameter(Paths.EVENT_ID)));
    }

    private Answer begin(Identity identity, String eventId) {
        return sales.find(eventId)
                .then(sale -> office.begin(identity, eventId))
                .answer(visit -> Reply.json(CREATED, SECRET, VisitView.FORMAT, visit));
    }
}
