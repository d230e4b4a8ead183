package dev.sluice.persistencesink.notification;

import dev.sluice.persistencesink.notification.Delivery.Delivered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A channel that answers as it is told. Thread-safe. */
final class FakeChannel implements Notifier {
    private final List<Notification> delivered = new ArrayList<>();
    private final Map<String, Supplier<Delivery>> answers = new HashMap<>();
    private final int batchSize;
    private int calls;

    FakeChannel(int batchSize) {
        this.batchSize = batchSize;
    }

    /** @param answer to whatever is about this request, until told otherwise */
    synchronized void answer(String requestId, Delivery answer) {
        answers.put(requestId, () -> answer);
    }

    synchronized void answer(String requestId, Supplier<Delivery> answer) {
        answers.put(requestId, answer);
    }

    synchronized List<Notification> delivered() {
        return List.copyOf(delivered);
    }

    synchronized int calls() {
        return calls;
    }

    @Override
    public synchronized List<Delivery> deliver(List<Notification> notifications) {
        calls++;
        return notifications.stream().map(this::deliver).toList();
    }

    private Delivery deliver(Notification notification) {
        Delivery answer =
                answers.getOrDefault(notification.requestId(), Delivered::new).get();
        if (answer instanceof Delivered) {
            delivered.add(notification);
        }
        return answer;
    }

    @Override
    public int batchSize() {
        return batchSize;
    }

    @Override
    public Duration longestCall() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void close() {}
}
