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
import dev.sluice.frontdoor.seat.SeatMaps;
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

    static final WaitingRules RULES =
            new WaitingRules(Duration.ofHours(4), Duration.ofSeconds(15), Duration.ofMinutes(1), 2_000);

    final VisitTokens tokens = new VisitTokens("0123456789abcdef0123456789abcdef");
    final SaleBook sales = new SaleBook();
    final LineBoard lines = new LineBoard();
    final BookingBoard bookings = new BookingBoard(100, this::now);
    final SeatMaps seats = new SeatMaps(this::now);
    final Watchers watchers = new Watchers(1);
    final List<BookingEnvelope> sent = new CopyOnWriteArrayList<>();
    final FakeAccess access = new FakeAccess();
    private final List<Route> routes;
    volatile Instant now = NOW;
    volatile boolean queueIsDown;
    volatile boolean queueIsKnownToBeDown;
    volatile Runnable beforeSend = () -> {};

    private FakeDoor() {
        InstantSource clock = () -> now;
        var doorkeeper = new Doorkeeper(tokens, sales, clock, new Allowances(FakeAccess.VISIT_PACE, clock));
        var linger = new EnvelopeSettings.Linger(Duration.ofMillis(5), Duration.ofMillis(20));
        var envelopes = new Envelopes(this, new EnvelopeSettings(100, linger, 100, 100, Duration.ofSeconds(5)));
        var newcomers = new Newcomers(bookings, lines, () -> queueIsKnownToBeDown, RULES, clock);
        var accept = new AcceptBooking(newcomers, envelopes, bookings, lines);
        var desk = new BookingDesk(bookings, new WaitingRoom(sales, lines, RULES, clock), watchers);
        routes = Stream.concat(
                        Routes.all(doorkeeper, accept, desk, lines, seats, clock).stream(),
                        access.routes(this, doorkeeper, desk, clock).stream())
                .toList();
        sales.take(sale("concert", SaleState.OPEN));
    }

    private Instant now() {
        return now;
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
        door.bookings.requests().caughtUp();
        door.bookings.positions().caughtUp();
        door.seats.caughtUp();
        return door;
    }

    /** With its operator's word for everybody. */
    static SaleControl saying(String eventId, String message) {
        return new SaleControl(
                eventId, SaleState.OPEN, NOW, 100, 50, 10, 4, 180, 1_000, Set.of(), message, "operator-1", NOW);
    }

    /** Of which as many may wait as like. */
    static SaleControl endless(String eventId) {
        return new SaleControl(eventId, SaleState.OPEN, NOW, 100, 50, 10, 4, 180, 10_000_000, "operator-1", NOW);
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

    /** The line lets people pass, so many a second, for as long as it takes to know its rate. */
    void pass(long tail, long admitted, int perSecond) {
        for (int i = 0; i < 20; i++) {
            now = now.plusMillis(500);
            lines.take(new LineProgress(
                    "concert", LineState.OPEN, "", tail, admitted, 1_000, perSecond, 90_000, 0, 0, now));
        }
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

    Answer seats(Call call) {
        return endpoint("GET", Paths.SEATS, call);
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
        beforeSend.run();
        if (queueIsDown) {
            throw new EnvelopeNotSent("down", new IllegalStateException("by the test"));
        }
        sent.add(envelope);
    }

    @Override
    public void close() {}
}
