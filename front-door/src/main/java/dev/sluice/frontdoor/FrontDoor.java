package dev.sluice.frontdoor;

import dev.sluice.frontdoor.api.AcceptBooking;
import dev.sluice.frontdoor.api.BookingDesk;
import dev.sluice.frontdoor.api.Doorkeeper;
import dev.sluice.frontdoor.api.Newcomers;
import dev.sluice.frontdoor.api.Routes;
import dev.sluice.frontdoor.api.WaitingRoom;
import dev.sluice.frontdoor.envelope.EnvelopeQueue;
import dev.sluice.frontdoor.envelope.Envelopes;
import dev.sluice.frontdoor.envelope.GuardedEnvelopeQueue;
import dev.sluice.frontdoor.envelope.MeteredEnvelopeQueue;
import dev.sluice.frontdoor.envelope.SqsEnvelopeQueue;
import dev.sluice.frontdoor.http.HelidonServer;
import dev.sluice.frontdoor.http.Route;
import dev.sluice.frontdoor.pace.Allowances;
import dev.sluice.frontdoor.visit.VisitTokens;
import dev.sluice.frontdoor.watch.Watchers;
import dev.sluice.servicekit.process.RunningService;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The HTTP side of Sluice. Answers come from memory, which {@link Boards} fill from Kafka; bookings go to SQS and are
 * answered once they are there.
 */
public final class FrontDoor implements RunningService {
    /** The longest a request can take: its wait for an envelope, then a send with all its retries, then some. */
    private static final Duration SEND_TIME = Duration.ofSeconds(7);

    private final HelidonServer server;
    private final EnvelopeQueue queue;
    private final Boards boards;
    private final Access access;
    private volatile boolean closing;

    private FrontDoor(HelidonServer server, EnvelopeQueue queue, Boards boards, Access access) {
        this.server = server;
        this.queue = queue;
        this.boards = boards;
        this.access = access;
    }

    /** Returns while it still catches up with Kafka: it is ready once {@link #isReady()} says so. */
    public static FrontDoor start(Map<String, String> environment, MeterRegistry registry) {
        return start(FrontDoorSettings.fromEnv(environment), registry);
    }

    private static FrontDoor start(FrontDoorSettings settings, MeterRegistry registry) {
        var clock = InstantSource.system();
        var sqs = new MeteredEnvelopeQueue(SqsEnvelopeQueue.open(settings.sqs()), registry);
        var queue = new GuardedEnvelopeQueue(sqs, clock);
        var access = Access.open(settings.access(), settings.boards().kafkaBootstrap(), registry);
        var boards = Boards.follow(settings.boards(), clock, access::heard);
        try {
            Duration grace = settings.envelopes().maxWait().plus(SEND_TIME);
            var server = HelidonServer.start(
                    settings.http(), routes(settings, queue, boards, access), grace, new RefusalMetrics(registry));
            Gauge.builder("sluice.door.watchers", boards.watchers(), Watchers::count)
                    .description("Open streams of live updates")
                    .register(registry);
            Gauge.builder("sluice.door.queue.down", queue, guarded -> guarded.isDown() ? 1 : 0)
                    .description("1 while newcomers are refused because SQS does not confirm envelopes")
                    .register(registry);
            return new FrontDoor(server, queue, boards, access);
        } catch (RuntimeException e) {
            boards.close();
            access.close();
            queue.close();
            throw e;
        }
    }

    private static List<Route> routes(
            FrontDoorSettings settings, GuardedEnvelopeQueue queue, Boards boards, Access access) {
        var clock = InstantSource.system();
        var tokens = new VisitTokens(settings.visitTokenSecret());
        var requests = new Allowances(settings.access().paces().requests(), clock);
        var doorkeeper = new Doorkeeper(tokens, boards.sales(), clock, requests);
        var envelopes = new Envelopes(queue, settings.envelopes());
        var newcomers = new Newcomers(boards.bookings(), boards.lines(), queue::isDown, settings.waiting(), clock);
        var acceptBooking = new AcceptBooking(newcomers, envelopes, boards.bookings(), boards.lines());
        var waitingRoom = new WaitingRoom(boards.sales(), boards.lines(), settings.waiting(), clock);
        var desk = new BookingDesk(boards.bookings(), waitingRoom, boards.watchers());
        return Stream.concat(
                        Routes.all(doorkeeper, acceptBooking, desk, boards.lines(), boards.seats(), clock).stream(),
                        access.routes(tokens, doorkeeper, desk, boards).stream())
                .toList();
    }

    /** Where HTTP is served. */
    public int port() {
        return server.port();
    }

    @Override
    public boolean isLive() {
        return server.isRunning() && boards.isAlive();
    }

    @Override
    public boolean isReady() {
        return !closing && isLive() && boards.isComplete();
    }

    /** In the order of the way in: no new calls, answers to those under way, and only then what they needed. */
    @Override
    public void close() {
        closing = true;
        boards.watchers().close();
        server.close();
        boards.close();
        access.close();
        queue.close();
    }
}
