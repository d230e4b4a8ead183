package dev.sluice.ingestbridge.model;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A FIFO queue as AWS documents it, high-throughput mode: a group is handed out from its head up to the first message
 * that is in flight; a receipt ends with its visibility timeout and is refused from then on; a receive attempt repeated
 * brings the same messages and receipts; deduplication is per group. Not thread-safe.
 */
public final class FifoQueue {
    private final VirtualTime time;
    private final Random random;
    private final FifoLimits limits;
    private final Map<String, List<StoredMessage>> groups = new LinkedHashMap<>();
    private final Deduplication deduplication = new Deduplication();
    private final Attempts attempts = new Attempts();
    private BigInteger sequence = new BigInteger("18891234567890123456");
    private long createdSecond = 1_795_447_519;
    private long ids;
    private long second;
    private int callsInSecond;

    public FifoQueue(VirtualTime time, Random random) {
        this(time, random, FifoLimits.UNTHROTTLED);
    }

    public FifoQueue(VirtualTime time, Random random, FifoLimits limits) {
        this.time = time;
        this.random = random;
        this.limits = limits;
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
        deduplication.clear();
        sequence = BigInteger.TEN;
    }

    /** Counts a call. @return false if it is one too many in this second */
    boolean admitsCall() {
        long now = time.instant().getEpochSecond();
        callsInSecond = now == second ? callsInSecond + 1 : 1;
        second = now;
        return callsInSecond <= limits.callsPerSecond();
    }

    /** @return false if the message is a repetition, which is taken and dropped */
    public boolean send(String group, String deduplicationId, String body) {
        Instant now = time.instant();
        if (deduplication.isRepetition(group, deduplicationId, now)) {
            return false;
        }
        sequence = sequence.add(BigInteger.valueOf(1 + random.nextInt(1000)));
        groups.computeIfAbsent(group, name -> new ArrayList<>())
                .add(new StoredMessage("m" + ids++, group, sequence, now, body));
        return true;
    }

    /** As many of one group as there are, topped up from others. */
    List<StoredMessage> receive(String attempt, int max, Duration visibility) {
        Instant now = time.instant();
        List<StoredMessage> messages = attempts.repeated(attempt, now).orElseGet(() -> take(max, now));
        for (StoredMessage message : messages) {
            message.visibleAt = now.plus(visibility);
        }
        attempts.remember(attempt, messages, now);
        return messages;
    }

    private List<StoredMessage> take(int max, Instant now) {
        int most = size() <= limits.inFlight() ? max : Math.min(max, Math.max(0, limits.inFlight() - inFlight()));
        Optional<StoredMessage> unseen = firstBeyondTheScan();
        var names = new ArrayList<>(groups.keySet());
        Collections.shuffle(names, random);
        var taken = new ArrayList<StoredMessage>();
        for (String name : names) {
            for (StoredMessage message : groups.getOrDefault(name, List.of())) {
                boolean seen = unseen.isEmpty() || message.sequence.compareTo(unseen.get().sequence) < 0;
                if (taken.size() == most || !seen || !message.isVisible(now)) {
                    break;
                }
                message.receiveCount++;
                message.receipt = "r" + ids++;
                taken.add(message);
            }
        }
        return taken;
    }

    private Optional<StoredMessage> firstBeyondTheScan() {
        return size() <= limits.scanned()
                ? Optional.empty()
                : messages()
                        .sorted((one, other) -> one.sequence.compareTo(other.sequence))
                        .skip(limits.scanned())
                        .findFirst();
    }

    /** @return false if the receipt has ended */
    boolean delete(String receipt) {
        Optional<StoredMessage> held = heldBy(receipt);
        held.ifPresent(message -> {
            message.receipt = null;
            groups.getOrDefault(message.group, List.of()).remove(message);
        });
        return held.isPresent();
    }

    /** @return false if the receipt has ended */
    boolean makeVisible(String receipt) {
        Optional<StoredMessage> held = heldBy(receipt);
        held.ifPresent(message -> message.visibleAt = time.instant());
        return held.isPresent();
    }

    private Optional<StoredMessage> heldBy(String receipt) {
        Instant now = time.instant();
        return messages()
                .filter(message -> receipt.equals(message.receipt) && !message.isVisible(now))
                .findFirst();
    }

    private Stream<StoredMessage> messages() {
        return groups.values().stream().flatMap(List::stream);
    }

    public int size() {
        return groups.values().stream().mapToInt(List::size).sum();
    }

    /** How many are handed out and not deleted. */
    public int inFlight() {
        Instant now = time.instant();
        return (int) messages().filter(message -> !message.isVisible(now)).count();
    }
}
