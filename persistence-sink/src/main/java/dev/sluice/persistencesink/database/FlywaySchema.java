package dev.sluice.persistencesink.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema, by Flyway; its advisory lock makes concurrent starts take turns. */
final class FlywaySchema {
    static final String LOCATION = "classpath:dev/sluice/persistencesink/schema";

    private FlywaySchema() {}

    static void migrate(DataSource database) {
        Flyway.configure(FlywaySchema.class.getClassLoader())
                .dataSource(database)
                .locations(LOCATION)
                .load()
                .migrate();
    }
}
