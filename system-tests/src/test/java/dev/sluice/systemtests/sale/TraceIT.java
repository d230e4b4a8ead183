package dev.sluice.systemtests.sale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.salerunner.SaleOptions;
import dev.sluice.salerunner.system.OpenSale;
import dev.sluice.salerunner.system.SaleSystem;
import dev.sluice.salerunner.system.WholeSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who follows a buyer's click through the system finds it again in the log. */
@ExtendWith(LocalStackExtension.class)
class TraceIT {
    private static final SaleOptions SALE = new SaleOptions("traced", 1, 20, 50, 5, Duration.ofSeconds(1), 7);
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void aTraceThatCameWithABookingIsAHeaderOfItsRecord(LocalStack stack) throws Exception {
        try (var system = WholeSystem.start(stack, 0);
                var sale = OpenSale.open(system, SALE, PATIENCE)) {
            int status = book(system, sale.entrance().visitToken("buyer"));

            assertThat(status).isEqualTo(202);
            assertThat(KafkaHeaders.ofFirst(
                            system.kafkaBootstrapServers(), "booking.requests.v1", SALE.eventId(), PATIENCE))
                    .containsEntry("traceparent", TRACE);
        }
    }

    private static int book(SaleSystem system, String visitToken) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(system.door().resolve("/v1/events/" + SALE.eventId() + "/bookings"))
                .header("Authorization", "Bearer " + visitToken)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "press-1")
                .header("traceparent", TRACE)
                .POST(BodyPublishers.ofString("{\"best\":{\"quantity\":1}}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
