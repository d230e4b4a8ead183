package dev.sluice.frontdoor.api;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.frontdoor.announce.Announcer;
import dev.sluice.frontdoor.announce.NotAnnounced;
import dev.sluice.frontdoor.feed.SaleBook;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.RetryAfter;
import dev.sluice.frontdoor.http.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an operator's word the control in force. Changes of one event made here come one after the other, each on top of
 * the last; against another door's at the same moment only {@code If-Match} helps. Thread-safe.
 */
public final class SaleDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SaleDesk.class);
    /** Operators are few: two events that share a lock do not matter. */
    private static final int LOCKS = 64;

    private final SaleBook sales;
    private final Announcer announcer;
    private final InstantSource clock;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    public SaleDesk(SaleBook sales, Announcer announcer, InstantSource clock) {
        this.sales = sales;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** What an operator wants of a sale. */
    interface Change {
        /**
         * @param known the control in force, empty if there is none yet
         * @param at when the change is made, later than the control in force
         * @throws InvalidMessage if what is wanted cannot be a control
         */
        Verdict<SaleControl> apply(Optional<SaleControl> known, Instant at);

        /** Of a sale that there has to be. */
        static Change of(Function<SaleControl, Function<Instant, Verdict<SaleControl>>> change) {
            return (known, at) ->
                    known.map(control -> change.apply(control).apply(at)).orElseGet(Doorkeeper::unknownEvent);
        }
    }

    Verdict<SaleControl> find(String eventId) {
        return Doorkeeper.find(sales, eventId);
    }

    /** The control in force afterwards; passed only once it is safe, or if nothing had to change. */
    Verdict<SaleControl> change(String eventId, Precondition precondition, Change change) {
        if (!sales.isComplete()) {
            return Doorkeeper.starting();
        }
        ReentrantLock lock = locks[Math.floorMod(eventId.hashCode(), LOCKS)];
        lock.lock();
        try {
            Optional<SaleControl> known = sales.find(eventId);
            return precondition
                    .check(known)
                    .then(ok -> wanted(known, change))
                    .then(wanted -> known.filter(wanted::equals).isPresent() ? Verdict.pass(wanted) : say(wanted));
        } finally {
            lock.unlock();
        }
    }

    private Verdict<SaleControl> wanted(Optional<SaleControl> known, Change change) {
        // Also when this clock is behind the one of whoever made the last change.
        Instant earliest =
                known.map(control -> control.changedAt().plusMillis(1)).orElse(Instant.MIN);
        Instant now = clock.instant();
        try {
            return change.apply(known, now.isBefore(earliest) ? earliest : now);
        } catch (InvalidMessage e) {
            return Verdict.refuse(ProblemType.INVALID_BODY, "The sale would not be right: " + e.getMessage());
        }
    }

    private Verdict<SaleControl> say(SaleControl control) {
        sales.expect(control);
        try {
            announcer.announce(Topics.SALE_CONTROLS, control.eventId(), control);
            sales.confirm(control);
            LOG.atInfo()
                    .addKeyValue("eventId", control.eventId())
                    .addKeyValue("state", control.state())
                    .addKeyValue("author", control.author())
                    .log("a sale has a new control");
            return Verdict.pass(control);
        } catch (NotAnnounced e) {
            sales.giveUp(control);
            LOG.atWarn()
                    .addKeyValue("eventId", control.eventId())
                    .setCause(e)
                    .log("a sale's control was not confirmed");
            return notConfirmed();
        }
    }

    static <T> Verdict<T> notConfirmed() {
        return Verdict.refuse(Problem.of(
                ProblemType.SYSTEM_OVERLOAD,
                "It could not be confirmed that this is safe, and it may yet happen; look, then send it again",
                Map.of(RetryAfter.HEADER, RetryAfter.overload())));
    }
}
