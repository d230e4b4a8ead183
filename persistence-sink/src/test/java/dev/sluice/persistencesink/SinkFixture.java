package dev.sluice.persistencesink;

import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.persistencesink.booking.Outcomes;
import dev.sluice.persistencesink.database.FreshDatabase;
import dev.sluice.persistencesink.database.Turnstile;
import dev.sluice.persistencesink.figures.SaleFigures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An event, a database and the topics, and the sink between them. */
final class SinkFixture implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final String event = "event-" + UUID.randomUUID();
    final Outcomes outcomes = new Outcomes(event);
    final Map<String, String> environment = new HashMap<>();
    final FreshDatabase database;
    private final TopicWriter topics;

    SinkFixture(LocalStack stack, Path stateDir) {
        topics = new TopicWriter(stack.kafkaBootstrapServers());
        database = FreshDatabase.in(stack);
        environment.putAll(database.environment());
        environment.put("SLUICE_KAFKA_BOOTSTRAP", stack.kafkaBootstrapServers());
        environment.put("SLUICE_REPLICATION_FACTOR", "1");
        environment.put("SLUICE_STANDBY_REPLICAS", "0");
        environment.put("SLUICE_STATE_DIR", stateDir.toString());
    }

    PersistenceSink startSink() {
        return PersistenceSink.start(environment, new SimpleMeterRegistry());
    }

    void send(BookingOutcome outcome) {
        send(Topics.BOOKING_OUTCOMES, outcome.eventId(), outcome);
    }

    void say(SaleControl control) {
        send(Topics.SALE_CONTROLS, control.eventId(), control);
    }

    <V> void send(Topic<V> topic, V message) {
        send(topic, event, message);
    }

    private <V> void send(Topic<V> topic, String eventId, V message) {
        topics.send(topic, eventId, message);
    }

    void sendRaw(byte[] bytes) {
        topics.sendRaw(Topics.BOOKING_OUTCOMES, event, bytes);
    }

    void sendRaw(Topic<?> topic, byte[] bytes) {
        topics.sendRaw(topic, event, bytes);
    }

    void flush() {
        topics.flush();
    }

    void awaitNotified(int count) {
        awaitNotified(event, count);
    }

    void awaitNotified(String eventId, int count) {
        topics.flush();
        await().atMost(PATIENCE).until(() -> figures(eventId).notified() >= count);
    }

    /** Puts a turnstile between the sink and its database. */
    Turnstile turnstile() throws IOException {
        String url = database.environment().getOrDefault("SLUICE_POSTGRES_URL", "");
        var address = URI.create(url.substring("jdbc:".length()));
        var turnstile = new Turnstile(address.getPort());
        environment.put("SLUICE_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:" + turnstile.port() + address.getPath());
        return turnstile;
    }

    SaleFigures figures() {
        return figures(event);
    }

    /** Read past the turnstile. */
    SaleFigures figures(String eventId) {
        return SaleFigures.read(database.environment(), eventId);
    }

    @Override
    public void close() {
        topics.close();
        database.close();
    }
}
