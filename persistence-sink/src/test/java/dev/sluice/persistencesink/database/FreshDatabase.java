package dev.sluice.persistencesink.database;

import dev.sluice.localstack.LocalStack;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A database of its own for a test class, empty but for the schema. */
public record FreshDatabase(Map<String, String> environment, JdbiDatabase database) implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    public static FreshDatabase in(LocalStack stack) {
        FreshDatabase fresh = withoutSchema(stack);
        fresh.database().migrate();
        return fresh;
    }

    static FreshDatabase withoutSchema(LocalStack stack) {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        String url = stack.postgresUrl();
        Jdbi.create(url, LocalStack.POSTGRES_USER, LocalStack.POSTGRES_USER)
                .useHandle(handle -> handle.execute("CREATE DATABASE " + name));
        Map<String, String> environment = Map.of(
                "SLUICE_POSTGRES_URL", url.substring(0, url.lastIndexOf('/') + 1) + name,
                "SLUICE_POSTGRES_USER", LocalStack.POSTGRES_USER,
                "SLUICE_POSTGRES_PASSWORD", LocalStack.POSTGRES_USER);
        var database = JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS);
        return new FreshDatabase(environment, database);
    }

    public Jdbi jdbi() {
        return database.jdbi();
    }

    @Override
    public void close() {
        database.close();
    }
}
