package dev.sluice.streamstopology;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A sale of its own on shared servers.
 *
 * @param rate people let through in a second
 */
record TestSale(String eventId, int seats, int rate, Instant now) {
    static TestSale of(int seats, int rate) {
        String eventId = "it-" + UUID.randomUUID().toString().substring(0, 8);
        return new TestSale(eventId, seats, rate, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Creates the topics as well. */
    Map<String, String> environment(LocalStack stack, Path stateDir) {
        String bootstrap = stack.kafkaBootstrapServers();
        KafkaTopicCreation.createMissing(bootstrap, TopicCatalog.forEnvironment("local"));
        return Map.of(
                "SLUICE_KAFKA_BOOTSTRAP",
                bootstrap,
                "SLUICE_REDIS_URI",
                stack.redisUri().toString(),
                "SLUICE_TOPOLOGY_APPLICATION_ID",
                eventId,
                "SLUICE_STANDBY_REPLICAS",
                "0",
                "SLUICE_REPLICATION_FACTOR",
                "1",
                "SLUICE_STATE_DIR",
                stateDir.toString());
    }

    /** The control and all seats. */
    void announce(KafkaSaleLog log) {
        log.write(
                Topics.SALE_CONTROLS,
                new SaleControl(eventId, SaleState.OPEN, now, seats, rate, 5, 4, 180, 100_000, "op-1", now));
        for (int seat = 1; seat <= seats; seat++) {
            log.write(
                    Topics.INVENTORY_CHANGED,
                    new InventoryChanged(eventId, "A-" + seat, "A", "1", seat, SeatStatus.AVAILABLE, 1000, "EUR", 1));
        }
    }

    /** Each wants the next seat, over and over, and every tenth one asks twice. Returns the ids in order. */
    List<String> request(KafkaSaleLog log, int requests) {
        var ids = new ArrayList<String>();
        for (int number = 1; number <= requests; number++) {
            var seat = List.of("A-" + ((number - 1) % seats + 1));
            var request = new BookingRequested(eventId, "request-" + number, "user-" + number, seat, now);
            ids.add(request.requestId());
            log.write(Topics.BOOKING_REQUESTS, request);
            if (number % 10 == 0) {
                log.write(Topics.BOOKING_REQUESTS, request);
            }
        }
        return ids;
    }

    PaymentSettled payment(String requestId) {
        return payment(requestId, PaymentResult.PAID);
    }

    PaymentSettled payment(String requestId, PaymentResult result) {
        return new PaymentSettled(eventId, requestId, "payment-1", result, now);
    }
}
