package dev.sluice.cli;

import dev.sluice.persistencesink.database.MigrateSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code sluice sink migrate}. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the schema to this version's; does nothing when it is there.",
            "For sinks that may not do it themselves (SLUICE_POSTGRES_MIGRATE=false): they wait until it is done."
        })
final class SinkMigrateCommand implements Callable<Integer> {
    private final Console console;

    SinkMigrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        MigrateSchema.run(console.variables());
        console.print("the schema is up to date");
        return 0;
    }
}
