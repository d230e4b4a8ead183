package dev.sluice.salerunner.system;

import java.net.URI;
import java.util.Map;

/** Every service of Sluice, up and working together. Closing it stops the services, not the servers they use. */
public interface SaleSystem extends AutoCloseable {
    /** Where buyers come in. */
    URI door();

    /** The variables that the services were started from. */
    Map<String, String> environment();

    default String kafkaBootstrapServers() {
        return environment().getOrDefault("SLUICE_KAFKA_BOOTSTRAP", "");
    }

    @Override
    void close();
}
