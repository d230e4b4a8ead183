package dev.sluice.cli;

import dev.sluice.persistencesink.inventory.EventView;
import dev.sluice.persistencesink.inventory.PublishInventory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice event publish EVENT}. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes the seats that are not in the log yet; cut off, it goes on where it was.",
            "From then on the sink publishes what changes by itself."
        })
final class EventPublishCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "EVENT", description = "The event's id.")
    private String eventId = "";

    @Option(names = "--all", description = "Every seat again, after the log has lost some.")
    private boolean all;

    EventPublishCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        EventView event = EventView.read(console.variables(), eventId);
        if (event.archivedAt().isPresent()) {
            throw new InvalidUse("event " + eventId + " is archived");
        }
        int published = all
                ? PublishInventory.run(console.variables(), eventId)
                : PublishInventory.missing(console.variables(), eventId);
        console.print(
                "%s: %s published; the log has all %,d", eventId, Console.count(published, "seat"), event.seats());
        return 0;
    }
}
