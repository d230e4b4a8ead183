package dev.sluice.salerunner.system;

import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.identity.LocalIssuer;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Topics and queue of a run on a local stack, and the variables from which services find everything. */
final class ServiceEnvironment {
    private static final int SECRET_BYTES = 32;

    private ServiceEnvironment() {}

    /**
     * @param issuer whom the front door is to trust
     * @param httpPort where the front door is to listen, 0 for any free port
     * @param state where the stream services keep their files
     */
    static Map<String, String> prepare(LocalStack stack, LocalIssuer issuer, int httpPort, Path state) {
        var environment = new HashMap<>(stack.environment());
        KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
        String queue = stack.createFifoQueue("booking-requests").toString();
        environment.put("SLUICE_REQUEST_QUEUE_URL", queue);
        environment.put("SLUICE_HTTP_HOST", "127.0.0.1");
        environment.put("SLUICE_HTTP_PORT", Integer.toString(httpPort));
        environment.put("SLUICE_HEALTH_PORT", "0");
        environment.put("SLUICE_VISIT_TOKEN_SECRET", newSecret());
        environment.putAll(issuer.environment());
        // Of its own in production: a cache may evict, the inventory must not.
        environment.put("SLUICE_USER_CACHE_URI", stack.redisUri().toString());
        environment.put("SLUICE_STATE_DIR", state.toString());
        environment.put("SLUICE_REPLICATION_FACTOR", "1");
        environment.put("SLUICE_STANDBY_REPLICAS", "0");
        // ElasticMQ burns a core for every long poll on a group that another receiver works on.
        environment.put("SLUICE_BRIDGE_RECEIVERS", "1");
        environment.put("SLUICE_BRIDGE_WAIT_MS", "1000");
        return Map.copyOf(environment);
    }

    private static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
