package dev.sluice.cli;

import dev.sluice.persistencesink.deadletter.KafkaDeadLetters;
import dev.sluice.persistencesink.deadletter.LetterQuery;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sluice dlq replay}. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Sends dead letters back to their topics: unchanged, in order within a partition, with a header",
            "x-replayed-from. They stay where they are; who reads the topic drops what it already had."
        })
final class DeadLetterReplayCommand implements Callable<Integer> {
    private static final int MAX_RATE = 1_000_000;

    private final Console console;

    @Mixin
    private DeadLetterSelection selection = new DeadLetterSelection();

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "At most so many a second; without it as fast as it goes.")
    private int rate;

    @Option(names = "--dry-run", description = "Only list what would be sent.")
    private boolean dryRun;

    DeadLetterReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DemoChecks.between("--rate", rate, 0, MAX_RATE);
        LetterQuery query = selection.query();
        var letters = KafkaDeadLetters.of(console.variables());
        if (dryRun) {
            console.out().print(DeadLetterText.table(letters.list(query)));
            console.print("nothing was sent");
        } else {
            console.print("%s replayed", Console.count(letters.replay(query, rate), "dead letter"));
        }
        return 0;
    }
}
