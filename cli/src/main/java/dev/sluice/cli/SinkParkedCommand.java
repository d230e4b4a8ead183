package dev.sluice.cli;

import dev.sluice.persistencesink.notification.ParkedNotification;
import dev.sluice.persistencesink.notification.ParkedNotifications;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sluice sink parked}. */
@Command(
        name = "parked",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Lists the notifications that were given up, the longest parked first.")
final class SinkParkedCommand implements Callable<Integer> {
    private static final int MAX_LIMIT = 100_000;

    private final Console console;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private int limit = 1_000;

    SinkParkedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DemoChecks.between("--limit", limit, 1, MAX_LIMIT);
        List<ParkedNotification> parked = ParkedNotifications.list(console.variables(), limit);
        if (parked.isEmpty()) {
            console.print("no notification is parked");
        }
        parked.forEach(one -> console.print(
                "%s  %s of event %s, request %s: %s after %s, parked %s",
                one.id(),
                one.kind(),
                one.eventId(),
                one.requestId(),
                one.reason(),
                Console.count(one.attempts(), "attempt"),
                one.parkedAt()));
        return 0;
    }
}
