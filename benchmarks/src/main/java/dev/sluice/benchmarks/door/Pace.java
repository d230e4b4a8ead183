package dev.sluice.benchmarks.door;

import dev.sluice.benchmarks.load.HttpConnections;
import dev.sluice.benchmarks.load.LoadLoop;
import dev.sluice.benchmarks.load.PacedLoad;
import dev.sluice.benchmarks.load.StormLoad;
import java.io.IOException;
import java.time.Duration;

/**
 * Bookings at a steady rate, and at the same time, by the same thread and clock, bare sends to the same SQS: as often as
 * the door sends, envelopes as large as the door's.
 */
final class Pace implements AutoCloseable {
    /** More than are ever under way, unless the door stands still. */
    private static final int DOOR_CONNECTIONS = 500;

    private static final int SQS_CONNECTIONS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WARM_UP_TIME = Duration.ofSeconds(15);
    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private final DoorServices services;
    private final int perSecond;
    private final LoadLoop loop;
    private final HttpConnections door;
    private final HttpConnections sqs;

    private Pace(DoorServices services, int perSecond, LoadLoop loop) throws IOException {
        this.services = services;
        this.perSecond = perSecond;
        this.loop = loop;
        this.door = loop.connect(services.address(), DOOR_CONNECTIONS, PATIENCE);
        this.sqs = loop.connect(services.sqs(), SQS_CONNECTIONS, PATIENCE);
    }

    /** @param perSecond bookings that become due in a second */
    static Pace open(DoorServices services, int perSecond) throws IOException {
        return new Pace(services, perSecond, LoadLoop.open());
    }

    /** So many bookings as fast as they go: at a steady rate compilers would take a minute for what they do now. */
    void warmUp(String eventId, int requests) throws IOException {
        door.carry(new StormLoad(requests, services.bookings(eventId, requests).bytes()::get, Storm.HURRY));
        loop.run(WARM_UP_TIME, door);
    }

    /** @param requestsEach in an envelope of the door, as far as is known */
    PaceFigures run(String eventId, int seconds, int requestsEach) throws IOException {
        var bookings = services.bookings(eventId, perSecond * seconds);
        var sends = new SqsSendRequests(services.bareQueue(), bookings.envelope(requestsEach));
        double sendsPerSecond = (double) perSecond / requestsEach;
        EnvelopeFigures before = services.envelopes();
        var booked = new PacedLoad(perSecond * seconds, perSecond, bookings.bytes()::get, ACCEPTED);
        var sent = new PacedLoad((int) (sendsPerSecond * seconds), sendsPerSecond, number -> sends.next(), OK);
        door.carry(booked);
        sqs.carry(sent);
        loop.run(PATIENCE.plusSeconds(seconds), door, sqs);
        return new PaceFigures(booked, sent, services.envelopes().since(before));
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }
}
