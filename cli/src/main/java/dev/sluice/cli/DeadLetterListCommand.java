package dev.sluice.cli;

import dev.sluice.persistencesink.deadletter.DeadLetter;
import dev.sluice.persistencesink.deadletter.KafkaDeadLetters;
import dev.sluice.persistencesink.deadletter.LetterQuery;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sluice dlq list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists dead letters, one a line.")
final class DeadLetterListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DeadLetterSelection selection = new DeadLetterSelection();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    DeadLetterListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LetterQuery query = selection.query();
        List<DeadLetter> letters = KafkaDeadLetters.of(console.variables()).list(query);
        if (json) {
            letters.forEach(letter -> console.out().print(DeadLetterText.json(letter)));
        } else {
            console.out().print(DeadLetterText.table(letters));
        }
        return 0;
    }
}
