package dev.sluice.cli;

import dev.sluice.persistencesink.stoppedevent.StoppedEvents;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sluice sink release EVENT}. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {
            "Lets the sink write a stopped event again.",
            "What was parked meanwhile follows by a replay of its dead letters. If the cause is still there the event is",
            "stopped again; nothing is lost."
        })
final class SinkReleaseCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "EVENT", description = "The event's id.")
    private String eventId = "";

    SinkReleaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!StoppedEvents.release(console.variables(), eventId)) {
            console.print("event %s is not stopped", eventId);
            return SluiceCommand.EXIT_FAILED;
        }
        console.print("event %s is released; now replay its dead letters until no new ones come:", eventId);
        console.print("  sluice dlq replay --topic booking.outcomes.v1 --filter event=%s", eventId);
        console.print("and reopen its sale afterwards");
        return 0;
    }
}
