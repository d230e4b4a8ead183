package dev.sluice.streamstopology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two owners share the tasks, each with copies of the other's, and one goes away in the middle of a sale. */
@ExtendWith(LocalStackExtension.class)
class TakeoverIT {
    private static final int PEOPLE = 1_000;
    private static final int RATE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String application = "takeover-" + UUID.randomUUID();

    private Map<String, String> environment(LocalStack stack, Path stateDir) {
        var environment = new HashMap<>(TestSale.of(PEOPLE, RATE).environment(stack, stateDir));
        environment.put("SLUICE_TOPOLOGY_APPLICATION_ID", application);
        environment.put("SLUICE_STANDBY_REPLICAS", "1");
        return environment;
    }

    /** One of an event whose task is not among those. */
    private static TestSale saleOfAnother(KafkaSecondOwner owner) {
        return Stream.generate(() -> TestSale.of(PEOPLE, RATE))
                .filter(sale -> !owner.worksOn(sale.eventId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theStandbyGoesOnWithTheSaleOfOneThatIsKilled(
            LocalStack stack, @TempDir Path firstState, @TempDir Path secondState) throws InterruptedException {
        var environment = environment(stack, firstState);
        try (var first = HaltingProcess.start(environment, application, HaltingPoint.NEVER);
                var second = KafkaSecondOwner.start(environment(stack, secondState))) {
            // Given
            await().atMost(PATIENCE).until(second::sharesTheWork);
            var sale = saleOfAnother(second);
            try (var run = CrashRun.of(sale, PEOPLE, stack, environment)) {
                run.awaitOutcomeAfter(Instant.EPOCH);

                // When
                first.killAfter(Duration.ZERO);
                var death = run.death();

                // Then
                assertThat(second.worksOn(sale.eventId())).isFalse();
                assertThat(run.isOver()).as("nothing was left to take over").isFalse();
                run.awaitOutcomeAfter(death.at());
                assertThat(second.worksOn(sale.eventId())).isTrue();
                run.awaitEnd();
                run.assertPromisesKept();
            }
        }
    }

    @Test
    void theStandbyGoesOnWithTheSaleOfOneThatLeaves(
            LocalStack stack, @TempDir Path firstState, @TempDir Path secondState) {
        var environment = environment(stack, firstState);
        try (var first = KafkaSecondOwner.start(environment);
                var second = KafkaSecondOwner.start(environment(stack, secondState))) {
            // Given
            await().atMost(PATIENCE).until(second::sharesTheWork);
            var sale = saleOfAnother(second);
            try (var run = CrashRun.of(sale, PEOPLE, stack, environment)) {
                run.awaitOutcomeAfter(Instant.EPOCH);

                // When
                first.leave();
                var left = Instant.now();

                // Then
                assertThat(run.isOver()).as("nothing was left to take over").isFalse();
                run.awaitOutcomeAfter(left);
                run.awaitEnd();
                run.assertPromisesKept();
            }
        }
    }
}
