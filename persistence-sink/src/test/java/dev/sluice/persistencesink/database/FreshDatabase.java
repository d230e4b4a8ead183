package dev.sluice.persistencesink.database;

import dev.sluice.localstack.LocalStack;
import dev.sluice.persistencesink.booking.InMemoryOutcomeStore;
import java.util.HashMap;
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

    public static FreshDatabase withoutSchema(LocalStack stack) {
        String name = uniqueName();
        String url = stack.postgresUrl();
        Jdbi.create(url, LocalStack.POSTGRES_USER, LocalStack.POSTGRES_USER)
                .useHandle(handle -> handle.execute("CREATE DATABASE " + name));
        return open(Map.of(
                "SLUICE_POSTGRES_URL", url.substring(0, url.lastIndexOf('/') + 1) + name,
                "SLUICE_POSTGRES_USER", LocalStack.POSTGRES_USER,
                "SLUICE_POSTGRES_PASSWORD", LocalStack.POSTGRES_USER));
    }

    private static FreshDatabase open(Map<String, String> environment) {
        return new FreshDatabase(environment, JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS));
    }

    private static String uniqueName() {
        return "test_" + UUID.randomUUID().toString().replace('-', '_');
    }

    /** The same database for a login of its own that is a member of the role, and nothing else. */
    public FreshDatabase asMemberOf(String role) {
        return as(login("IN ROLE " + role));
    }

    /** The same database for a login that owns it, and may do nothing else. */
    FreshDatabase asOwnerWithoutRights() {
        String login = login("");
        execute("ALTER DATABASE " + name() + " OWNER TO " + login);
        return as(login);
    }

    private String login(String options) {
        String login = uniqueName();
        execute("CREATE ROLE " + login + " LOGIN PASSWORD 'secret' " + options);
        return login;
    }

    private FreshDatabase as(String login) {
        var other = new HashMap<>(environment);
        other.put("SLUICE_POSTGRES_USER", login);
        other.put("SLUICE_POSTGRES_PASSWORD", "secret");
        return open(Map.copyOf(other));
    }

    public String name() {
        String url = environment.getOrDefault("SLUICE_POSTGRES_URL", "");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Makes the database refuse one user's bookings. */
    public void refusePoison() {
        execute("ALTER TABLE booking ADD CONSTRAINT no_poison CHECK (user_id <> '" + InMemoryOutcomeStore.POISON_USER
                + "')");
    }

    public void execute(String statement) {
        jdbi().useHandle(handle -> handle.execute(statement));
    }

    public Jdbi jdbi() {
        return database.jdbi();
    }

    @Override
    public void close() {
        database.close();
    }
}
