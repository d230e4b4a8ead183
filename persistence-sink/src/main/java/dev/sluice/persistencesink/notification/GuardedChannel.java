package dev.sluice.persistencesink.notification;

import dev.sluice.persistencesink.notification.Delivery.Delivered;
import dev.sluice.persistencesink.notification.Delivery.Refused;
import dev.sluice.persistencesink.notification.Delivery.Unavailable;
import dev.sluice.persistencesink.notification.Delivery.Undelivered;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A channel behind its breaker, for all dispatchers of the process. Thread-safe. */
final class GuardedChannel {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedChannel.class);

    private final Notifier notifier;
    private final ChannelBreaker breaker;
    private final InstantSource clock;

    GuardedChannel(Notifier notifier, ChannelBreaker breaker, InstantSource clock) {
        this.notifier = notifier;
        this.breaker = breaker;
        this.clock = clock;
    }

    /** How many of at most so many may be claimed now: none while the breaker is open, one call's worth to try it out. */
    int room(int atMost) {
        if (breaker.isOpen(clock.instant())) {
            return 0;
        }
        return breaker.isOutage() ? Math.min(atMost, notifier.batchSize()) : atMost;
    }

    /** False once the breaker is open, or if a call could last beyond {@code end}. */
    boolean hasTimeUntil(Instant end) {
        Instant now = clock.instant();
        return !breaker.isOpen(now) && now.plus(longestCall()).isBefore(end);
    }

    /** Neighbours in calls of the size the channel takes. */
    List<List<Notification>> calls(List<Notification> notifications) {
        var calls = new ArrayList<List<Notification>>();
        for (int from = 0; from < notifications.size(); from += notifier.batchSize()) {
            calls.add(notifications.subList(from, Math.min(from + notifier.batchSize(), notifications.size())));
        }
        return calls;
    }

    /** One answer each, in the same order; what the templates do not know does not get to the channel. */
    List<Delivery> deliver(List<Notification> call) {
        List<Notification> fit =
                call.stream().filter(one -> TemplateCheck.of(one).isEmpty()).toList();
        var answers = (fit.isEmpty() ? List.<Delivery>of() : answers(fit)).iterator();
        return call.stream()
                .map(one -> TemplateCheck.of(one).orElseGet(answers::next))
                .toList();
    }

    private List<Delivery> answers(List<Notification> call) {
        List<Delivery> answers = attempt(call);
        if (answers.stream().anyMatch(Delivered.class::isInstance)) {
            breaker.succeeded(clock.instant());
        } else if (answers.stream().noneMatch(Refused.class::isInstance)) {
            breaker.failed(clock.instant(), reason(answers.getFirst()));
        }
        return answers;
    }

    private List<Delivery> attempt(List<Notification> call) {
        try {
            return notifier.deliver(call);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("a notification channel failed in an unforeseen way");
            return Collections.nCopies(call.size(), new Undelivered(e.getClass().getSimpleName()));
        }
    }

    private static String reason(Delivery delivery) {
        return switch (delivery) {
            case Delivered delivered -> "";
            case Refused refused -> refused.reason();
            case Undelivered undelivered -> undelivered.reason();
            case Unavailable unavailable -> unavailable.reason();
        };
    }

    private Duration longestCall() {
        return notifier.longestCall();
    }
}
