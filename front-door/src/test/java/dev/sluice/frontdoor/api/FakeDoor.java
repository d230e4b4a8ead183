package dev.sluice.frontdoor.api;

import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.frontdoor.booking.BookingBoard;
import dev.sluice.frontdoor.envelope.EnvelopeNotSent;
import dev.sluice.frontdoor.envelope.EnvelopeQueue;
import dev.sluice.frontdoor.envelope.EnvelopeSettings;
import dev.sluice.frontdoor.envelope.Envelopes;
import dev.sluice.frontdoor.feed.SaleBook;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.EventStream;
import dev.sluice.frontdoor.http.Route;
import dev.sluice.frontdoor.line.LineBoard;
import dev.sluice.frontdoor.pace.Allowances;
import dev.sluice.frontdoor.visit.Visit;
import dev.sluice.frontdoor.visit.VisitTokens;
import dev.sluice.frontdoor.watch.Watchers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The whole API in memory, at a clock that stands until it is set: a sale for {@code concert} is known and open. */
final class FakeDoor implements EnvelopeQueue {
    static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    final VisitTokens tokens = new VisitTokens("0123456789abcdef0123456789abcdef");
    final SaleBook sales = new SaleBook();
    final LineBoard lines = new LineBoard();
    final BookingBoard bookings = new BookingBoard(100);
    final Watchers watchers = new Watchers(1);
    final List<BookingEnvelope> sent = new CopyOnWriteArrayList<>();
    final FakeAccess access = new FakeAccess();
    private final List<Route> routes;
    volatile Instant now = NOW;
    boolean queueIsDown;

    private FakeDoor() {
        InstantSource clock = () -> now;
        var doorkeeper = new Doorkeeper(tokens, sales, clock, new Allowances(FakeAccess.VISIT_PACE, clock));
        var envelopes =
                new Envelopes(this, new EnvelopeSettings(100, Duration.ofMillis(5), 100, 100, Duration.ofSeconds(5)));
        var accept = new AcceptBooking(envelopes, bookings, lines, clock);
        var desk = new BookingDesk(bookings, lines, watchers);
        routes = Stream.concat(
                        Routes.all(doorkeeper, accept, desk, lines, clock).stream(),
                        access.routes(this, doorkeeper, desk, clock).stream())
                .toList();
        sales.take(sale("concert", SaleState.OPEN));
    }

    /** One that still reads its topics. */
    static FakeDoor starting() {
        return new FakeDoor();
    }

    static FakeDoor ready() {
        var door = new FakeDoor();
        door.sales.caughtUp();
        door.lines.caughtUp();
        door.bookings.caughtUp();
        return door;
    }

    static SaleControl sale(String eventId, SaleState state) {
        return new SaleControl(eventId, state, NOW, 100, 50, 10, 4, 180, 1_000, "operator-1", NOW);
    }

    /** Opens at the time given and wants nobody to wait for that. */
    static SaleControl rejectingEarly(String eventId, Instant opensAt) {
        return new SaleControl(
                eventId,
                SaleState.OPEN,
                opensAt,
                100,
                50,
                10,
                4,
                180,
                1_000,
                Set.of(SaleOption.REJECT_EARLY),
                "",
                "operator-1",
                NOW);
    }

    static LineProgress progress(long tail, long admitted) {
        return new LineProgress("concert", LineState.SCHEDULED, "Opens soon", tail, admitted, 50, 20, 90, 7, 3, NOW);
    }

    String token(String eventId, String userId) {
        return tokens.sign(new Visit(eventId, userId, NOW.plusSeconds(600)));
    }

    FakeCall call(String eventId) {
        return FakeCall.to(eventId, token(eventId, "user-1"));
    }

    Answer book(Call call) {
        return endpoint("POST", Paths.BOOKINGS, call);
    }

    Answer status(FakeCall call, String requestId) {
        return endpoint("GET", Paths.BOOKING, call.withParameter(Paths.REQUEST_ID, requestId));
    }

    Answer updates(FakeCall call, String requestId) {
        return endpoint("GET", Paths.UPDATES, call.withParameter(Paths.REQUEST_ID, requestId));
    }

    Answer line(Call call) {
        return endpoint("GET", Paths.LINE, call);
    }

    List<Route> routes() {
        return routes;
    }

    /** Such as {@code GET /v1/events/{eventId}/line}. */
    List<String> operations() {
        return routes.stream().map(route -> route.method() + " " + route.path()).toList();
    }

    Answer endpoint(String method, String path, Call call) {
        return routes.stream()
                .filter(route -> route.method().equals(method) && route.path().equals(path))
                .findFirst()
                .orElseThrow()
                .endpoint()
                .answer(call);
    }

    static String text(Answer answer) {
        return switch (answer) {
            case Answer.Complete complete -> new String(complete.body(), StandardCharsets.UTF_8);
            case EventStream events -> throw new IllegalStateException("A stream is not at an end");
        };
    }

    @Override
    public void send(BookingEnvelope envelope, UUID deduplicationId) {
        if (queueIsDown) {
            throw new EnvelopeNotSent("down", new IllegalStateException("by the test"));
        }
        sent.add(envelope);
    }

    @Override
    public void close() {}
}
