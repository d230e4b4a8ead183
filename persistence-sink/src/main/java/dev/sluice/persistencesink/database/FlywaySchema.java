package dev.sluice.persistencesink.database;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** The schema, by Flyway; its advisory lock makes concurrent starts take turns. */
final class FlywaySchema {
    static final String LOCATION = "classpath:dev/sluice/persistencesink/schema";

    private final Flyway flyway;

    FlywaySchema(DataSource database) {
        flyway = Flyway.configure(FlywaySchema.class.getClassLoader())
                .dataSource(database)
                .locations(LOCATION)
                .load();
    }

    /** @throws WrongSchema see {@link #isCurrent} */
    void migrate() {
        var unused = isCurrent();
        flyway.migrate();
    }

    /**
     * Looks and changes nothing; needs to read one table only.
     *
     * @return false if migrations are missing
     * @throws WrongSchema if the database is newer than this program, or a migration of it failed half-way
     */
    boolean isCurrent() {
        MigrationInfo[] all = flyway.info().all();
        String ours = newest(
                Arrays.stream(all).filter(migration -> migration.getState().isResolved()));
        for (MigrationInfo migration : all) {
            if (migration.getState().isFailed()) {
                throw new WrongSchema(
                        "migration " + migration.getVersion() + " of the database failed; this program is at " + ours
                                + ". Repair what it left, delete its row from flyway_schema_history, and start again");
            }
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                String theirs =
                        newest(Arrays.stream(all).filter(each -> each.getState().isApplied()));
                throw new WrongSchema("the schema of the database is at version " + theirs
                        + ", newer than this program's " + ours + ": start a program of that version");
            }
        }
        return flyway.info().pending().length == 0;
    }

    private static String newest(Stream<MigrationInfo> migrations) {
        return migrations
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::toString)
                .orElse("none");
    }
}
