package dev.sluice.cli;

import dev.sluice.persistencesink.archive.ArchiveEvent;
import dev.sluice.persistencesink.archive.ArchiveResult.Archived;
import dev.sluice.persistencesink.archive.ArchiveResult.Refused;
import dev.sluice.persistencesink.figures.EventFigures;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sluice event archive EVENT}. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = {
            "Ends a closed event for good, once log and database agree and nothing is open:",
            "writes its final figures, takes its sale from the log and trims its outcomes."
        },
        footer = "%nExit code 1 if something stands against it. May be repeated.")
final class EventArchiveCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "EVENT", description = "The event's id.")
    private String eventId = "";

    EventArchiveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (ArchiveEvent.run(console.variables(), eventId)) {
            case Archived archived -> tell(archived);
            case Refused refused -> explain(refused);
        };
    }

    private int tell(Archived archived) {
        console.print("event %s %s archived", eventId, archived.now() ? "is" : "was already");
        EventFigures.read(console.variables(), eventId)
                .ifPresent(figures -> console.out().print(FiguresText.of(figures)));
        console.print("its partition of the outcomes now begins at offset %,d", archived.logStart());
        return 0;
    }

    private int explain(Refused refused) {
        console.print("event %s cannot be archived:", eventId);
        refused.obstacles().forEach(obstacle -> console.print("  %s", obstacle));
        return SluiceCommand.EXIT_FAILED;
    }
}
