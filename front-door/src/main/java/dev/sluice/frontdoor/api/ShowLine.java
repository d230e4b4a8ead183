package dev.sluice.frontdoor.api;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.Endpoint;
import dev.sluice.frontdoor.http.Reply;
import dev.sluice.frontdoor.http.Verdict;
import dev.sluice.frontdoor.line.LineBoard;
import java.util.Map;

/** {@code GET /v1/events/{eventId}/line}: one answer a second serves any crowd through a cache. */
final class ShowLine implements Endpoint {
    private static final int OK = 200;
    /** Public: it is the same for everybody, and a shared cache would not keep an authorized answer otherwise. */
    private static final Map<String, String> CACHEABLE = Map.of("Cache-Control", "public, max-age=1");

    private final Doorkeeper doorkeeper;
    private final LineBoard lines;

    ShowLine(Doorkeeper doorkeeper, LineBoard lines) {
        this.doorkeeper = doorkeeper;
        this.lines = lines;
    }

    @Override
    public Answer answer(Call call) {
        return doorkeeper.admit(call).then(doorkeeper::sale).then(this::line).answer(ShowLine::show);
    }

    private Verdict<LineView> line(SaleControl sale) {
        return lines.isComplete()
                ? Verdict.pass(lines.latest(sale.eventId()).map(LineView::of).orElseGet(() -> LineView.announced(sale)))
                : Doorkeeper.starting();
    }

    private static Reply show(LineView line) {
        return Reply.json(OK, CACHEABLE, LineView.FORMAT, line);
    }
}
