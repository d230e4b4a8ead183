package dev.sluice.localstack;

import static java.util.Map.entry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The servers below one temporary folder, without containers: Kafka and SQS in this program, the others beside it. */
public final class EmbeddedStack implements LocalStack {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStack.class);

    private final TemporaryFolder folder;
    private final OnDemand<EmbeddedKafka> kafka;
    private final OnDemand<EmbeddedRedis> redis;
    private final OnDemand<EmbeddedPostgres> postgres;
    private final OnDemand<EmbeddedSqs> sqs;
    private final List<OnDemand<?>> servers;

    private EmbeddedStack(TemporaryFolder folder, Map<String, String> environment) {
        this.folder = folder;
        kafka = new OnDemand<>(EmbeddedKafka.NAME, () -> EmbeddedKafka.start(folder.fresh("kafka")));
        redis = new OnDemand<>(EmbeddedRedis.NAME, () -> EmbeddedRedis.start(folder.fresh("redis"), environment));
        postgres = new OnDemand<>(EmbeddedPostgres.NAME, () -> EmbeddedPostgres.start(folder.fresh("postgres")));
        sqs = new OnDemand<>(EmbeddedSqs.NAME, EmbeddedSqs::start);
        servers = List.of(kafka, redis, postgres, sqs);
    }

    /** A stack that also closes itself when this program ends, by itself, by Ctrl-C or by SIGTERM. */
    public static EmbeddedStack create() {
        EmbeddedStack stack = createForOwner();
        var hook = Thread.ofPlatform().name("local-stack-stop").unstarted(stack::close);
        Runtime.getRuntime().addShutdownHook(hook);
        return stack;
    }

    /**
     * A stack whose owner closes it on every way out. For programs with services on top of it: shutdown hooks run at
     * the same time, and services must stop before their servers do.
     */
    public static EmbeddedStack createForOwner() {
        return create(System.getenv());
    }

    static EmbeddedStack create(Map<String, String> environment) {
        try {
            return new EmbeddedStack(TemporaryFolder.create(), environment);
        } catch (IOException e) {
            throw new ServerStartException("The local stack", "no temporary folder: " + e, e);
        }
    }

    Path folder() {
        return folder.root();
    }

    @Override
    public void startAll() {
        try (var threads = Executors.newFixedThreadPool(servers.size())) {
            var starts = servers.stream()
                    .map(server -> CompletableFuture.runAsync(server::get, threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(starts).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServerStartException failure ? failure : e;
        }
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka.get().bootstrapServers();
    }

    @Override
    public URI redisUri() {
        return redis.get().uri();
    }

    @Override
    public String postgresUrl() {
        return postgres.get().url();
    }

    @Override
    public URI sqsEndpoint() {
        return sqs.get().endpoint();
    }

    @Override
    public URI createFifoQueue(String name) {
        return sqs.get().createFifoQueue(name);
    }

    @Override
    public Map<String, String> environment() {
        startAll();
        return Map.ofEntries(
                entry("SLUICE_KAFKA_BOOTSTRAP", kafkaBootstrapServers()),
                entry("SLUICE_REDIS_URI", redisUri().toString()),
                entry("SLUICE_POSTGRES_URL", postgresUrl()),
                entry("SLUICE_POSTGRES_USER", POSTGRES_USER),
                entry("SLUICE_POSTGRES_PASSWORD", POSTGRES_USER),
                entry("SLUICE_SQS_ENDPOINT", sqsEndpoint().toString()),
                entry("AWS_REGION", REGION),
                entry("AWS_ACCESS_KEY_ID", "local"),
                entry("AWS_SECRET_ACCESS_KEY", "local"));
    }

    @Override
    public void close() {
        servers.parallelStream().forEach(OnDemand::close);
        try {
            folder.delete();
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("folder", folder.root()).setCause(e).log("could not be deleted");
        }
    }
}
