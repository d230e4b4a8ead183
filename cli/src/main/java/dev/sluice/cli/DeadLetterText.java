package dev.sluice.cli;

import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.persistencesink.deadletter.DeadLetter;
import dev.sluice.persistencesink.deadletter.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Dead letters for people and for machines; never with what is in them. */
final class DeadLetterText {
    private static final JsonFormat<Line> FORMAT = JsonFormat.of(Line.class);

    private DeadLetterText() {}

    /** One letter as one line of JSON. */
    record Line(
            String topic,
            String place,
            Instant parkedAt,
            String event,
            String reason,
            String sqlstate,
            String constraint,
            String originalPlace) {}

    static String json(DeadLetter letter) {
        var line = new Line(
                letter.topic(),
                letter.place().toString(),
                letter.parkedAt(),
                letter.key(),
                letter.reason(),
                header(letter, DeadLetterHeaders.SQLSTATE),
                header(letter, DeadLetterHeaders.CONSTRAINT),
                header(letter, DeadLetterHeaders.PARTITION) + "/" + header(letter, DeadLetterHeaders.OFFSET));
        return new String(FORMAT.encode(line), StandardCharsets.UTF_8) + System.lineSeparator();
    }

    static String table(List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return String.format("no dead letters%n");
        }
        var text = new StringBuilder(row("TOPIC", "PLACE", "PARKED", "EVENT", "REASON"));
        letters.forEach(letter -> text.append(row(
                letter.topic(),
                letter.place().toString(),
                letter.parkedAt().toString(),
                letter.key(),
                reason(letter))));
        return text.append(String.format("%s%n", Console.count(letters.size(), "dead letter")))
                .toString();
    }

    private static String row(String topic, String place, String parked, String event, String reason) {
        return String.format(Locale.ROOT, "%-22s %-10s %-24s %-20s %s%n", topic, place, parked, event, reason);
    }

    static String reason(DeadLetter letter) {
        String state = header(letter, DeadLetterHeaders.SQLSTATE);
        String constraint = header(letter, DeadLetterHeaders.CONSTRAINT);
        return letter.reason() + (state.isEmpty() ? "" : " (" + (state + " " + constraint).strip() + ")");
    }

    private static String header(DeadLetter letter, String name) {
        return letter.headers().getOrDefault(name, "");
    }
}
