package dev.sluice.persistencesink.notification;

class InMemoryOutboxTest extends OutboxContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();

    @Override
    Outbox outbox() {
        return outbox;
    }

    @Override
    void decide(String requestId) {
        outbox.decide(requestId);
    }
}
