package dev.sluice.ingestbridge.model;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message inside {@link FifoQueue}. */
final class StoredMessage {
    final String id;
    final String group;
    final BigInteger sequence;
    final Instant sentAt;
    final String body;
    int receiveCount;
    Instant visibleAt;

    @Nullable
    String receipt;

    StoredMessage(String id, String group, BigInteger sequence, Instant sentAt, String body) {
        this.id = id;
        this.group = group;
        this.sequence = sequence;
        this.sentAt = sentAt;
        this.body = body;
        this.visibleAt = sentAt;
    }

    boolean isVisible(Instant now) {
        return !visibleAt.isAfter(now);
    }
}
