package dev.sluice.localstack;

import java.net.URI;
import java.util.Map;

/**
 * Kafka, Redis, Postgres and SQS on this machine, listening on the loopback address only. A server starts when it is
 * first asked for; {@link #startAll()} starts all of them at once, in parallel. Thread-safe.
 */
public interface LocalStack extends AutoCloseable {
    /** Starts every server that does not run yet and waits until all answer. */
    void startAll();

    /** {@code host:port} of the one broker. */
    String kafkaBootstrapServers();

    /** {@code redis://127.0.0.1:port}, stand-alone, no password, no eviction. */
    URI redisUri();

    /** {@code jdbc:postgresql://127.0.0.1:port/sluice}; user and password are {@link #POSTGRES_USER}. */
    String postgresUrl();

    /** The SQS API's endpoint; any access key is accepted. */
    URI sqsEndpoint();

    /** Creates a FIFO queue.
     *
     * @param name without the suffix {@code .fifo}
     * @return its URL
     */
    URI createFifoQueue(String name);

    /**
     * The variables from which services find these servers: {@code SLUICE_KAFKA_BOOTSTRAP}, {@code SLUICE_REDIS_URI},
     * {@code SLUICE_POSTGRES_URL}, {@code SLUICE_POSTGRES_USER}, {@code SLUICE_POSTGRES_PASSWORD},
     * {@code SLUICE_SQS_ENDPOINT}, {@code AWS_REGION}, {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY}. Starts
     * all of them.
     */
    Map<String, String> environment();

    /** Stops what runs and deletes its files. Never throws. */
    @Override
    void close();

    String POSTGRES_USER = "sluice";
    String REGION = "elasticmq";
}
