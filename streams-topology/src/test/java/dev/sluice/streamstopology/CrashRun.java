package dev.sluice.streamstopology;

import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.localstack.LocalStack;
import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.redis.RedisReserver;
import dev.sluice.redisreserver.redis.RedisReserverSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One sale over the lives of several processes. Not thread-safe. */
final class CrashRun implements AutoCloseable {
    /**
     * What there was when a process had died.
     *
     * @param changes of seats' owners that Redis had made
     */
    record Death(Instant at, long changes) {}

    private final TestSale sale;
    private final Map<String, String> environment;
    private final KafkaSaleLog log;
    private final TestBuyers buyers;
    private final RedisReserver redis;
    private final List<String> requests;
    private final List<HaltingProcess> processes = new ArrayList<>();

    private CrashRun(TestSale sale, Map<String, String> environment, LocalStack stack, int people) {
        this.sale = sale;
        this.environment = environment;
        log = KafkaSaleLog.connectedTo(stack.kafkaBootstrapServers(), sale.eventId());
        buyers = new TestBuyers(sale, log);
        redis = RedisReserver.connectingTo(RedisReserverSettings.of(stack.redisUri()));
        sale.announce(log);
        requests = sale.request(log, people);
    }

    /** Everybody is in line; no process runs yet. */
    static CrashRun of(TestSale sale, int people, LocalStack stack, Path stateDir) {
        return of(sale, people, stack, sale.environment(stack, stateDir));
    }

    /** The same, with settings of one's own. */
    static CrashRun of(TestSale sale, int people, LocalStack stack, Map<String, String> environment) {
        return new CrashRun(sale, environment, stack, people);
    }

    HaltingProcess start(HaltingPoint point) {
        var process = HaltingProcess.start(environment, sale.eventId(), point);
        processes.add(process);
        return process;
    }

    Death death() {
        return new Death(Instant.now(), changesInRedis());
    }

    /** Until something decided later can be read; then everything before it is settled. */
    void awaitOutcomeAfter(Instant time) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> buyers.look().stream()
                        .anyMatch(outcome -> outcome.decidedAt().isAfter(time)));
    }

    /** How many changes of the dead one nobody was told of: they had to be made again. */
    long lostBy(Death death) {
        long told = log.outcomes().stream()
                .filter(KeptPromises::isChange)
                .filter(outcome -> !outcome.decidedAt().isAfter(death.at()))
                .count();
        return death.changes() - told;
    }

    /** Until everything is answered, and for a second more: something might come twice. */
    void awaitEnd() {
        await().atMost(Duration.ofMinutes(1)).until(() -> missing() <= 0);
        await().during(Duration.ofSeconds(1)).until(() -> missing() <= 0);
    }

    /** Whether everything is answered by now. */
    boolean isOver() {
        return missing() <= 0;
    }

    private int missing() {
        return requests.size() + buyers.settled() - buyers.look().size();
    }

    void assertPromisesKept() {
        List<BookingOutcome> outcomes = log.outcomes();
        KeptPromises.decidedInOrder(outcomes, requests);
        KeptPromises.changesAreDense(outcomes, changesInRedis());
        KeptPromises.seatsHaveOneOwner(outcomes);
    }

    private long changesInRedis() {
        return ((Reply.Answered<EventStatus>) redis.status(sale.eventId()))
                .answer()
                .seq();
    }

    @Override
    public void close() {
        processes.forEach(HaltingProcess::close);
        log.close();
        redis.close();
    }
}
