package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.booking.Booking;
import dev.sluice.frontdoor.http.EventSink;
import dev.sluice.frontdoor.http.EventStream;
import dev.sluice.frontdoor.watch.Watchers;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/** Writes one booking's view whenever it has changed. */
final class BookingUpdates implements EventStream.Writer {
    private static final String EVENT = "booking";
    /** Shorter than the minute after which common proxies close a silent connection. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** Most payments that were under way when their hold ended are settled by then, and so are told to go back. */
    private static final Duration AFTERMATH = Duration.ofSeconds(30);

    private final BookingDesk desk;
    private final Booking booking;
    private final Watchers.Watcher watcher;
    private final InstantSource clock;
    private Instant ends;
    private byte[] lastSent = {};

    BookingUpdates(
            BookingDesk desk, Booking booking, Watchers.Watcher watcher, Instant visitEnds, InstantSource clock) {
        this.desk = desk;
        this.booking = booking;
        this.watcher = watcher;
        this.ends = visitEnds;
        this.clock = clock;
    }

    @Override
    public void writeTo(EventSink sink) throws IOException, InterruptedException {
        try (watcher) {
            boolean goesOn = update(sink);
            while (goesOn && clock.instant().isBefore(ends)) {
                goesOn = switch (watcher.await(HEARTBEAT)) {
                    case CHANGED -> update(sink);
                    case QUIET -> {
                        sink.keepAlive();
                        yield true;
                    }
                    case ENDED -> false;
                };
            }
        }
    }

    /** False once there is nothing more to come. */
    private boolean update(EventSink sink) throws IOException {
        Optional<BookingView> view = desk.latest(booking);
        if (view.isEmpty()) {
            return false;
        }
        boolean goesOn = goesOn(view.get());
        byte[] json = BookingView.FORMAT.encode(view.get());
        if (!Arrays.equals(json, lastSent)) {
            sink.event(EVENT, json);
            lastSent = json;
        }
        return goesOn;
    }

    private boolean goesOn(BookingView view) {
        return switch (view) {
            case BookingView.Waiting waiting -> true;
            case BookingView.OnHold held -> true;
            case BookingView.Refused refused -> false;
            case BookingView.Sold sold -> untilAftermath();
            case BookingView.LetGo released -> untilAftermath();
        };
    }

    private boolean untilAftermath() {
        Instant aftermath = clock.instant().plus(AFTERMATH);
        // Only the first time: later ones end later.
        if (aftermath.isBefore(ends)) {
            ends = aftermath;
        }
        return true;
    }
}
