package dev.sluice.cli;

import dev.sluice.persistencesink.eventfile.EventFile;
import dev.sluice.persistencesink.eventfile.EventFileReading.Mistaken;
import dev.sluice.persistencesink.eventfile.EventFileReading.Read;
import dev.sluice.persistencesink.inventory.EventImport;
import dev.sluice.persistencesink.inventory.EventPlan;
import dev.sluice.persistencesink.inventory.ImportReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice event import FILE}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings the database to what an event file says. May be repeated.")
final class EventImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "The event file; docs/event-file.md describes it.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only show what would be done.")
    private boolean dryRun;

    EventImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return switch (EventFile.read(file)) {
            case Read read -> bring(read.plan());
            case Mistaken mistaken -> explain(mistaken);
        };
    }

    private int bring(EventPlan plan) {
        ImportReport report =
                dryRun ? EventImport.dryRun(console.variables(), plan) : EventImport.run(console.variables(), plan);
        console.out().print(ImportText.of(report, dryRun));
        return 0;
    }

    private int explain(Mistaken mistaken) {
        mistaken.mistakes().forEach(console.err()::println);
        if (mistaken.more() > 0) {
            console.err().println("and " + Console.count(mistaken.more(), "mistake") + " more");
        }
        return SluiceCommand.EXIT_FAILED;
    }
}
