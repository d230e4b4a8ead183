package dev.sluice.cli;

import dev.sluice.persistencesink.notification.ParkedNotifications;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sluice sink retry REASON}. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the notifications that were parked for a reason due again, once it is mended.",
            "Their ids stay, so a receiver who has one of them already drops it."
        })
final class SinkRetryCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "REASON", description = "As sluice sink parked shows it.")
    private String reason = "";

    SinkRetryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int released = ParkedNotifications.release(console.variables(), reason);
        console.print("%s due again", Console.count(released, "notification"));
        return 0;
    }
}
