package dev.sluice.frontdoor.api;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.Document;
import dev.sluice.frontdoor.http.Endpoint;
import dev.sluice.frontdoor.http.Verdict;
import dev.sluice.frontdoor.seat.SeatDocument;
import dev.sluice.frontdoor.seat.SeatMaps;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code GET /v1/events/{eventId}/seats}: every seat and whether it is free, the same for everybody. Nothing is sent to
 * whoever has it already.
 */
final class ShowSeats implements Endpoint {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final byte[] NOTHING = {};

    private final Doorkeeper doorkeeper;
    private final SeatMaps seats;

    ShowSeats(Doorkeeper doorkeeper, SeatMaps seats) {
        this.doorkeeper = doorkeeper;
        this.seats = seats;
    }

    @Override
    public Answer answer(Call call) {
        return doorkeeper
                .admit(call)
                .then(doorkeeper::sale)
                .then(this::document)
                .answer(document -> show(call, document));
    }

    private Verdict<SeatDocument> document(SaleControl sale) {
        return seats.isComplete() ? Verdict.pass(seats.document(sale.eventId())) : Doorkeeper.starting();
    }

    private static Document show(Call call, SeatDocument document) {
        boolean gzip = takesGzip(call.header("Accept-Encoding").orElse(""));
        // Strong tags name bytes, and these are others than those.
        String tag = "\"" + document.tag() + (gzip ? "-gzip" : "") + "\"";
        var headers =
                new HashMap<>(Map.of("ETag", tag, "Cache-Control", "public, max-age=1", "Vary", "Accept-Encoding"));
        if (has(call.header("If-None-Match").orElse(""), tag)) {
            return Document.json(NOT_MODIFIED, headers, NOTHING);
        }
        if (gzip) {
            headers.put("Content-Encoding", "gzip");
        }
        return Document.json(OK, headers, gzip ? document.gzip() : document.json());
    }

    /** Named, or else meant by {@code *}, and not with weight 0. */
    private static boolean takesGzip(String acceptEncoding) {
        return takes(acceptEncoding, "gzip")
                .or(() -> takes(acceptEncoding, "*"))
                .orElse(false);
    }

    /** Empty if the coding is not named. */
    private static Optional<Boolean> takes(String acceptEncoding, String coding) {
        return parts(acceptEncoding)
                .map(part -> part.replace(" ", "").split(";", 2))
                .filter(part -> part[0].equalsIgnoreCase(coding))
                .map(part -> part.length == 1 || !part[1].matches("(?i)q=0(?:\\.0*)?"))
                .findFirst();
    }

    /** For a GET, a weak tag is as good as a strong one. */
    private static boolean has(String ifNoneMatch, String tag) {
        return parts(ifNoneMatch)
                .anyMatch(known ->
                        known.equals("*") || known.replaceFirst("^W/", "").equals(tag));
    }

    private static Stream<String> parts(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip);
    }
}
