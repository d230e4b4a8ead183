package dev.sluice.streamstopology.boxoffice;

import dev.sluice.redisreserver.Reply;
import dev.sluice.streamstopology.sale.Sale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What it means for a sale that a call to the reserver got anything but an answer. */
final class Setback {
    private static final Logger LOG = LoggerFactory.getLogger(Setback.class);

    private final Meters meters;

    Setback(Meters meters) {
        this.meters = meters;
    }

    /** @throws FencedByNewerOwner if the task must stop */
    void suffer(Sale sale, Reply<?> reply) {
        switch (reply) {
            case Reply.Answered<?> answered -> throw new IllegalArgumentException("An answer is no setback");
            case Reply.Unavailable<?> unavailable -> unanswered(sale, unavailable.reason());
            case Reply.Fenced<?> fenced ->
                throw new FencedByNewerOwner(sale.eventId(), sale.mark().fence(), fenced.newerFence());
            case Reply.Regressed<?> regressed -> lost(sale, "it lost mutations");
            case Reply.NotWarmed<?> notWarmed -> lost(sale, "it does not know the event");
        }
    }

    private void unanswered(Sale sale, String reason) {
        if (sale.standing().isAnswering()) {
            LOG.atWarn()
                    .addKeyValue("event", sale.eventId())
                    .addKeyValue("reason", reason)
                    .log("the reserver does not answer; everybody keeps their place");
        }
        sale.standing().unanswered();
        meters.unanswered();
    }

    /** The reserver's copy disagrees with the log, and the log is right. */
    void lost(Sale sale, String reason) {
        LOG.atWarn()
                .addKeyValue("event", sale.eventId())
                .addKeyValue("reason", reason)
                .log("the reserver has to be loaded anew");
        sale.standing().lose();
        meters.lost();
    }
}
