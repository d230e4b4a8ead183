package dev.sluice.ingestbridge.loop;

import dev.sluice.ingestbridge.Envelopes;
import dev.sluice.ingestbridge.model.FifoQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Front doors: envelopes for three events, some sent twice because the answer got lost, some of them unreadable, and some
 * with a request that breaks its contract.
 */
final class RandomSender {
    static final List<String> EVENTS = List.of("gala", "derby", "premiere");

    private final FifoQueue queue;
    private final Random random;
    private final Map<String, List<String>> sent = new HashMap<>();
    private int messages;

    RandomSender(FifoQueue queue, Random random) {
        this.queue = queue;
        this.random = random;
    }

    /** A handful of messages of one event. */
    void send() {
        String event = EVENTS.get(random.nextInt(EVENTS.size()));
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            sendOne(event, sent.computeIfAbsent(event, name -> new ArrayList<>()));
        }
    }

    private void sendOne(String event, List<String> accepted) {
        String id = "d" + messages++;
        if (random.nextInt(10) == 0) {
            queue.send(event, id, "{poison " + id);
            accepted.add("{poison " + id);
            return;
        }
        int count = 1 + random.nextInt(3);
        int from = accepted.size();
        String envelope = Envelopes.of(event, from, count);
        for (String requestId : Envelopes.requestIds(event, from, count)) {
            boolean greedy = random.nextInt(10) == 0;
            envelope = greedy ? Envelopes.greedy(envelope, requestId) : envelope;
            accepted.add(greedy ? "greedy " + requestId : requestId);
        }
        for (int tries = 1 + random.nextInt(2); tries > 0; tries--) {
            queue.send(event, id, envelope);
        }
    }

    List<String> sent(String group) {
        return sent.getOrDefault(group, List.of());
    }
}
