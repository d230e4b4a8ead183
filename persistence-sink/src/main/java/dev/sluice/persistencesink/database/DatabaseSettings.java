package dev.sluice.persistencesink.database;

import dev.sluice.servicekit.settings.Environment;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.time.Duration;
import java.util.Map;

/**
 * How to reach Postgres.
 *
 * @param url {@code SLUICE_POSTGRES_URL}, required, {@code jdbc:postgresql://host:port/database}
 * @param user {@code SLUICE_POSTGRES_USER}, required
 * @param password {@code SLUICE_POSTGRES_PASSWORD}, required
 * @param statementTimeout {@code SLUICE_STATEMENT_TIMEOUT_MS}, 10 000, from 1 000 to 60 000: far below the five minutes
 *     after which Kafka takes a silent consumer for dead
 * @param migrate {@code SLUICE_POSTGRES_MIGRATE}, true or false; true: the sink brings the schema up to date when it
 *     starts; false: it waits until a task of its own has done so (see {@link MigrateSchema}), and needs no more rights than
 *     those of the role {@code sluice_writer}
 */
public record DatabaseSettings(String url, String user, String password, Duration statementTimeout, boolean migrate) {
    private static final String URL_PREFIX = "jdbc:postgresql:";
    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(10);

    public DatabaseSettings {
        if (!url.startsWith(URL_PREFIX)) {
            // The value stays out of the message: such a URL may carry a password.
            throw new InvalidSetting("SLUICE_POSTGRES_URL must look like jdbc:postgresql://host:port/database");
        }
    }

    public static DatabaseSettings fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        return new DatabaseSettings(
                environment.required("SLUICE_POSTGRES_URL", "a URL such as jdbc:postgresql://host:port/database"),
                environment.required("SLUICE_POSTGRES_USER", "a database user"),
                environment.secret("SLUICE_POSTGRES_PASSWORD", 1),
                environment.millis(
                        "SLUICE_STATEMENT_TIMEOUT_MS",
                        STATEMENT_TIMEOUT,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(60)),
                environment.flag("SLUICE_POSTGRES_MIGRATE", true));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseSettings[user=" + user + ", statementTimeout=" + statementTimeout + ", migrate=" + migrate
                + "]";
    }
}
