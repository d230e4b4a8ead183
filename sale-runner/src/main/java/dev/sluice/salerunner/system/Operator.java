package dev.sluice.salerunner.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.localstack.identity.Person;
import dev.sluice.salerunner.SaleOptions;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Who runs the sale, over HTTP like any operator. */
public final class Operator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final Person OPERATOR = Person.named("operator").withRole("sluice-operator");

    private final SaleSystem system;

    public Operator(SaleSystem system) {
        this.system = system;
    }

    /** For ten minutes. */
    public String token() {
        return system.issuer().token(OPERATOR);
    }

    /** Returns when the log has it. */
    void announce(SaleOptions options, Duration patience) throws InterruptedException {
        var request = HttpRequest.newBuilder(system.door().resolve("/v1/events/" + options.eventId() + "/sale"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(sale(options)))
                .build();
        try (var calls = new DoorCalls(patience)) {
            calls.body(request, OK);
        }
    }

    private static String sale(SaleOptions options) {
        var sale = Map.of(
                "opensAt", Instant.now().toString(),
                "capacity", options.seats(),
                "ratePerSecond", options.ratePerSecond(),
                "burst", options.burst(),
                "perUserLimit", SaleOptions.PER_USER_LIMIT,
                "holdSeconds", SaleOptions.HOLD_SECONDS,
                "lineLimit", options.buyers());
        try {
            return JSON.writeValueAsString(sale);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and one text are JSON", e);
        }
    }
}
