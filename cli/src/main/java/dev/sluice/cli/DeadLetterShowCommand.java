package dev.sluice.cli;

import dev.sluice.contracts.topic.Topic;
import dev.sluice.persistencesink.deadletter.DeadLetter;
import dev.sluice.persistencesink.deadletter.KafkaDeadLetters;
import dev.sluice.persistencesink.deadletter.LetterPlace;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice dlq show TOPIC PLACE}. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one dead letter with its headers.")
final class DeadLetterShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "TOPIC", description = "The topic it was meant for.")
    private String topic = "";

    @Parameters(index = "1", paramLabel = "PLACE", description = "Its place as listed, such as 2/1500.")
    private String place = "";

    @Option(names = "--payload", description = "Print what is in it, too.")
    private boolean payload;

    @Option(names = "--json", description = "One line of JSON, without headers and payload.")
    private boolean json;

    DeadLetterShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Topic<?> named = DeadLetterSelection.topicNamed(topic);
        LetterPlace at = LetterPlace.parse(place)
                .orElseThrow(() -> new InvalidUse("'" + place + "' is no place such as 2/1500"));
        DeadLetter letter = KafkaDeadLetters.of(console.variables())
                .show(named, at)
                .orElseThrow(() -> new InvalidUse("there is no dead letter " + at + " of " + named.name()));
        if (json) {
            console.out().print(DeadLetterText.json(letter));
        } else {
            print(letter);
        }
        return 0;
    }

    private void print(DeadLetter letter) {
        console.print("%s %s, parked %s", letter.topic(), letter.place(), letter.parkedAt());
        console.print("  event   %s", letter.key());
        console.print("  reason  %s", DeadLetterText.reason(letter));
        new TreeMap<>(letter.headers()).forEach((name, value) -> console.print("  header  %s: %s", name, value));
        if (payload) {
            console.print("%s", letter.value());
        }
    }
}
