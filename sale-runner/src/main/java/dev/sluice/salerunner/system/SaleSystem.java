package dev.sluice.salerunner.system;

import dev.sluice.localstack.identity.LocalIssuer;
import java.net.URI;
import java.util.Map;

/** Every service of Sluice, up and working together. Closing it stops the services, not the servers they use. */
public interface SaleSystem extends AutoCloseable {
    /** Where buyers come in. */
    URI door();

    /** Whose identity tokens the front door trusts. */
    LocalIssuer issuer();

    /** The variables that the services were started from. */
    Map<String, String> environment();

    default String kafkaBootstrapServers() {
        return environment().getOrDefault("SLUICE_KAFKA_BOOTSTRAP", "");
    }

    @Override
    void close();
}
