package dev.sluice.persistencesink.channel;

import dev.sluice.persistencesink.notification.Delivery;
import dev.sluice.persistencesink.notification.Delivery.Delivered;
import dev.sluice.persistencesink.notification.Delivery.Refused;
import dev.sluice.persistencesink.notification.Delivery.Unavailable;
import dev.sluice.persistencesink.notification.Delivery.Undelivered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What SNS and SQS say of the entries of a batch, which are named by their index. An entry of which they say nothing counts
 * as not delivered.
 */
final class BatchAnswers {
    /** Faults of the sender that are nothing of the message: rights, keys, limits, a topic or queue that is gone. */
    private static final List<String> OF_THE_CHANNEL =
            List.of("accessdenied", "authorization", "kms", "throttl", "notfound", "nonexistent", "overlimit");

    private final String channel;
    private final List<Delivery> answers;

    BatchAnswers(String channel, int entries) {
        this.channel = channel;
        this.answers = new ArrayList<>(Collections.nCopies(entries, new Undelivered(channel + ":unanswered")));
    }

    void delivered(String entry) {
        answers.set(Integer.parseInt(entry), new Delivered());
    }

    void failed(String entry, String code, boolean senderFault) {
        answers.set(Integer.parseInt(entry), failure(ReasonCode.of(channel, code), senderFault));
    }

    private static Delivery failure(String reason, boolean senderFault) {
        String code = reason.toLowerCase(Locale.ROOT);
        if (OF_THE_CHANNEL.stream().anyMatch(code::contains)) {
            return new Unavailable(reason);
        }
        return senderFault ? new Refused(reason) : new Undelivered(reason);
    }

    List<Delivery> all() {
        return List.copyOf(answers);
    }
}
