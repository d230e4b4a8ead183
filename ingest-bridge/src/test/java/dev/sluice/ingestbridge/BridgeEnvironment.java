package dev.sluice.ingestbridge;

import dev.sluice.localstack.LocalStack;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The variables of a bridge between servers of the local stack. */
final class BridgeEnvironment {
    private BridgeEnvironment() {}

    static Map<String, String> of(LocalStack stack, List<URI> queues) {
        var environment = new HashMap<String, String>();
        environment.put("SLUICE_KAFKA_BOOTSTRAP", stack.kafkaBootstrapServers());
        environment.put("SLUICE_REQUEST_QUEUE_URL", queues.get(0).toString());
        environment.put(
                "SLUICE_MORE_REQUEST_QUEUE_URLS",
                queues.stream().skip(1).map(URI::toString).collect(Collectors.joining(",")));
        environment.put("SLUICE_SQS_ENDPOINT", stack.sqsEndpoint().toString());
        environment.put("SLUICE_BRIDGE_WAIT_MS", "1000");
        environment.put("AWS_REGION", LocalStack.REGION);
        environment.put("AWS_ACCESS_KEY_ID", "any");
        environment.put("AWS_SECRET_ACCESS_KEY", "any");
        return environment;
    }

    /**
     * The shortest visibility timeout that leaves a dead bridge's transaction time to be aborted: the brokers of the stack
     * look for such once a second. One receiver, as those who wait for a group are what the emulator is slow with.
     */
    static Map<String, String> withShortVisibility(LocalStack stack, List<URI> queues) {
        var environment = of(stack, queues);
        environment.putAll(Map.of(
                "SLUICE_BRIDGE_RECEIVERS", "1",
                "SLUICE_BRIDGE_VISIBILITY_MS", "5000",
                "SLUICE_BRIDGE_TRANSACTION_TIMEOUT_MS", "1000",
                "SLUICE_BRIDGE_TRANSACTION_SWEEP_MS", "1000"));
        return environment;
    }
}
