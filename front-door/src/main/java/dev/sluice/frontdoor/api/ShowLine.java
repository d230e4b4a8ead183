package dev.sluice.frontdoor.api;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.Document;
import dev.sluice.frontdoor.http.Endpoint;
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
    private final LineDocuments documents;

    ShowLine(Doorkeeper doorkeeper, LineBoard lines) {
        this.doorkeeper = doorkeeper;
        this.lines = lines;
        this.documents = new LineDocuments(lines);
    }

    @Override
    public Answer answer(Call call) {
        return doorkeeper.admit(call).then(doorkeeper::sale).then(this::line).answer(ShowLine::show);
    }

    private Verdict<byte[]> line(SaleControl sale) {
        return lines.isComplete() ? Verdict.pass(documents.json(sale)) : Doorkeeper.starting();
    }

    private static Document show(byte[] json) {
        return Document.json(OK, CACHEABLE, json);
    }
}
