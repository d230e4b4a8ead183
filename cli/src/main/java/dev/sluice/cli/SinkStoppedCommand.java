package dev.sluice.cli;

import dev.sluice.persistencesink.stoppedevent.StoppedEvent;
import dev.sluice.persistencesink.stoppedevent.StoppedEvents;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code sluice sink stopped}. */
@Command(
        name = "stopped",
        mixinStandardHelpOptions = true,
        description = "Lists the events of which nothing is written, because a seat would have got a second owner.",
        footer = "%nExit code 1 if there is one.")
final class SinkStoppedCommand implements Callable<Integer> {
    private final Console console;

    SinkStoppedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<StoppedEvent> stopped = StoppedEvents.list(console.variables());
        if (stopped.isEmpty()) {
            console.print("no event is stopped");
            return 0;
        }
        stopped.forEach(event -> console.print(
                "%s  stopped %s by request %s: %s; its sale %s",
                event.eventId(),
                event.stoppedAt(),
                event.requestId(),
                event.reason(),
                event.salePaused() ? "is paused" : "will be paused"));
        return SluiceCommand.EXIT_FAILED;
    }
}
