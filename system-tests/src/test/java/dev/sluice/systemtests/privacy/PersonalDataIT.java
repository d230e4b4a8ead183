package dev.sluice.systemtests.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.localstack.identity.PersonalData;
import dev.sluice.persistencesink.payment.PaymentSimulator;
import dev.sluice.salerunner.SaleOptions;
import dev.sluice.salerunner.SaleRun;
import dev.sluice.salerunner.SaleWatcher;
import dev.sluice.salerunner.system.Entrance;
import dev.sluice.salerunner.system.WholeSystem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole sale of people whose identity tokens say who they are: no server keeps it, and no log line tells it. */
@ExtendWith(LocalStackExtension.class)
class PersonalDataIT {
    private static final String EVENT = "private";
    private static final int BUYERS = 200;
    private static final String CLUMSY = "clumsy-buyer";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Whoever enters, and the numbers under which the issuer knows them. */
    private static List<String> personalData() {
        return Stream.concat(IntStream.range(0, BUYERS).mapToObj(i -> "buyer-" + i), Stream.of(CLUMSY, "operator"))
                .flatMap(subject -> PersonalData.of(subject).all().stream())
                .toList();
    }

    @Test
    void noneOfItIsInAnyTableTopicKeyOrLogLine(LocalStack stack) throws Exception {
        try (var log = LogLines.open();
                var system = WholeSystem.start(stack, 0);
                var payments = PaymentSimulator.start(system.environment(), new SimpleMeterRegistry())) {
            // Given
            var options = new SaleOptions(EVENT, BUYERS, 600, 200, 20, Duration.ofSeconds(1), 11);
            new SaleRun(system, options, SaleWatcher.SILENT).run();
            List<Integer> answers = clumsyCalls(system);

            // When
            var search = new Search(personalData());
            Places.show(system.environment(), search);
            log.show(search);

            // Then
            assertThat(payments.isLive()).isTrue();
            assertThat(answers).containsExactly(202, 400, 400, 202, 401, 404, 200);
            assertThat(search.found()).isEmpty();
            assertThat(placesOf(EVENT, system, log))
                    .as("what is really there is found, so the search works")
                    .anyMatch(found -> found.contains("table public.booking"))
                    .anyMatch(found -> found.contains("topic booking.requests.v1"))
                    .anyMatch(found -> found.contains("topic booking-"))
                    .anyMatch(found -> found.contains("topic payment.requests.v1"))
                    .anyMatch(found -> found.contains("Redis key sluice:"))
                    .anyMatch(found -> found.contains("log line"));
        }
    }

    private static List<Integer> clumsyCalls(WholeSystem system) throws Exception {
        try (var entrance = Entrance.of(system, EVENT, PATIENCE)) {
            return new ClumsyCalls(URI.create(system.door() + "/v1/events/" + EVENT), PersonalData.of(CLUMSY))
                    .make(entrance.visitToken(CLUMSY));
        }
    }

    private static List<String> placesOf(String text, WholeSystem system, LogLines log) throws Exception {
        var search = new Search(List.of(text));
        Places.show(system.environment(), search);
        log.show(search);
        return search.found();
    }
}
