package dev.sluice.persistencesink.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** The connection pool. */
final class HikariPool {
    /** Short, so that an outage shows as an error instead of a stream thread that stands still. */
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(3);

    /** Below the idle limits of load balancers and proxies. */
    private static final Duration MAX_LIFETIME = Duration.ofMinutes(10);

    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(5);

    private static final int CONNECT_SECONDS = 3;

    private HikariPool() {}

    static HikariDataSource open(DatabaseSettings settings, int connections) {
        var config = new HikariConfig();
        config.setPoolName("sluice-persistence");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        config.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        config.setMaxLifetime(MAX_LIFETIME.toMillis());
        config.setExceptionOverride(new HikariEvictReadOnly());
        // Start although the database is down.
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "sluice-persistence");
        config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
        // The net under the statement timeout, for a peer that vanished without a word.
        config.addDataSourceProperty(
                "socketTimeout", 3 * settings.statementTimeout().toSeconds());
        config.addDataSourceProperty("tcpKeepAlive", true);
        // The detail of an error quotes key values.
        config.addDataSourceProperty("logServerErrorDetail", false);
        return new HikariDataSource(config);
    }
}
