package dev.sluice.ingestbridge.model;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A FIFO queue as AWS documents it, high-throughput mode: a group is handed out from its head up to the first message
 * that is in flight; a receipt ends with its visibility timeout and is refused from then on; a receive attempt repeated
 * brings the same messages and receipts; deduplication is per group. Not thread-safe.
 */
public final class FifoQueue {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private record Attempt(Instant at, Map<StoredMessage, String> receipts) {}

    private final VirtualTime time;
    private final Random random;
    private final Map<String, List<StoredMessage>> groups = new LinkedHashMap<>();
    private final Map<String, Instant> sent = new HashMap<>();
    private final Map<String, Attempt> attempts = new HashMap<>();
    private BigInteger sequence = new BigInteger("18891234567890123456");
    private long createdSecond = 1_795_447_519;
    private long ids;

    public FifoQueue(VirtualTime time, Random random) {
        this.time = time;
        this.random = random;
    }

    /** When the queue was created, in seconds. */
    long createdSecond() {
        return createdSecond;
    }

    /** Counts from a lower number, which a queue never does. */
    public void turnBack() {
        sequence = BigInteger.TEN;
    }

    /** The queue is deleted and created anew: empty, counting from a lower number. */
    public void recreate() {
        createdSecond++;
        groups.clear();
        attempts.clear();
        sent.clear();
        sequence = BigInteger.TEN;
    }

    /** @return false if the message is a repetition, which is taken and dropped */
    public boolean send(String group, String deduplicationId, String body) {
        Instant now = time.instant();
        String key = group + "/" + deduplicationId;
        Instant before = sent.get(key);
        if (before != null && before.plus(REMEMBERED).isAfter(now)) {
            return false;
        }
        sent.put(key, now);
        sequence = sequence.add(BigInteger.valueOf(1 + random.nextInt(1000)));
        groups.computeIfAbsent(group, name -> new ArrayList<>())
                .add(new StoredMessage("m" + ids++, group, sequence, now, body));
        return true;
    }

    /** As many of one group as there are, topped up from others. */
    List<StoredMessage> receive(String attempt, int max, Duration visibility) {
        Instant now = time.instant();
        var repeated = attempts.get(attempt);
        List<StoredMessage> messages = repeated != null && canRepeat(repeated, now)
                ? List.copyOf(repeated.receipts().keySet())
                : take(max, now);
        for (StoredMessage message : messages) {
            message.visibleAt = now.plus(visibility);
        }
        var receipts = new LinkedHashMap<StoredMessage, String>();
        messages.forEach(message -> receipts.put(message, String.valueOf(message.receipt)));
        attempts.put(attempt, new Attempt(now, receipts));
        return messages;
    }

    private boolean canRepeat(Attempt attempt, Instant now) {
        return attempt.at().plus(REMEMBERED).isAfter(now)
                && attempt.receipts().entrySet().stream()
                        .allMatch(entry -> !entry.getKey().isVisible(now)
                                && entry.getValue().equals(entry.getKey().receipt));
    }

    private List<StoredMessage> take(int max, Instant now) {
        var names = new ArrayList<>(groups.keySet());
        Collections.shuffle(names, random);
        var taken = new ArrayList<StoredMessage>();
        for (String name : names) {
            for (StoredMessage message : groups.getOrDefault(name, List.of())) {
                if (taken.size() == max || !message.isVisible(now)) {
                    break;
                }
                message.receiveCount++;
                message.receipt = "r" + ids++;
                taken.add(message);
            }
        }
        return taken;
    }

    /** @return false if the receipt has ended */
    boolean delete(String receipt) {
        Instant now = time.instant();
        for (List<StoredMessage> group : groups.values()) {
            for (StoredMessage message : group) {
                if (receipt.equals(message.receipt) && !message.isVisible(now)) {
                    message.receipt = null;
                    return group.remove(message);
                }
            }
        }
        return false;
    }

    /** @return false if the receipt has ended */
    boolean makeVisible(String receipt) {
        Instant now = time.instant();
        for (List<StoredMessage> group : groups.values()) {
            for (StoredMessage message : group) {
                if (receipt.equals(message.receipt) && !message.isVisible(now)) {
                    message.visibleAt = now;
                    return true;
                }
            }
        }
        return false;
    }

    public int size() {
        return groups.values().stream().mapToInt(List::size).sum();
    }
}
