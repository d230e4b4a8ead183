package dev.sluice.streamstopology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.redis.RedisReserver;
import dev.sluice.redisreserver.redis.RedisReserverSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalStackExtension.class)
class CrashIT {
    private static final int SEATS = 60;
    private final TestSale sale = TestSale.of(SEATS, 20);

    @Test
    void deathBetweenRedisAndTheCommitLosesNobodyAndDecidesNobodyTwice(LocalStack stack, @TempDir Path stateDir)
            throws InterruptedException {
        var environment = sale.environment(stack, stateDir);
        try (var log = KafkaSaleLog.connectedTo(stack.kafkaBootstrapServers(), sale.eventId());
                var redis = RedisReserver.connectingTo(RedisReserverSettings.of(stack.redisUri()))) {
            // Given
            sale.announce(log);
            List<String> requests = sale.request(log, SEATS);
            try (var first = HaltingProcess.start(environment, sale.eventId(), 3)) {
                assertThat(first.awaitDeath()).isEqualTo(HaltingTopology.EXIT);
            }
            long decidedInRedis = status(redis).seq();
            int decidedInTheLog = log.outcomes().size();

            // When
            try (var second = HaltingProcess.start(environment, sale.eventId(), 0)) {
                assertThat(second).isNotNull();
                await().atMost(Duration.ofMinutes(1)).until(() -> log.outcomes().size() >= SEATS);
            }

            // Then
            List<BookingOutcome> decisions = log.outcomes();
            assertThat(decisions).allMatch(Held.class::isInstance);
            assertThat(decisions).extracting(BookingOutcome::requestId).isEqualTo(requests);
            assertThat(decisions)
                    .extracting(BookingOutcome::seq)
                    .isEqualTo(LongStream.rangeClosed(1, SEATS).boxed().toList());
            assertThat(status(redis).seq()).isEqualTo(SEATS);
            assertThat(decidedInRedis)
                    .as("decided by Redis when nobody had been told yet: without any the death proves nothing")
                    .isGreaterThan(decidedInTheLog);
        }
    }

    private EventStatus status(RedisReserver redis) {
        return ((Reply.Answered<EventStatus>) redis.status(sale.eventId())).answer();
    }
}
