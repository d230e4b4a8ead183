package dev.sluice.persistencesink.eventfile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Numbers side by side, both ends included.
 *
 * @param first 1 to 100 000; so is {@code last}
 */
record SeatRange(int first, int last) {
    private static final int MAX = 100_000;
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(?:\\s*-\\s*(\\d{1,6}))?");

    /** {@code 7} or {@code 1-20}; empty after a mistake. */
    static Optional<SeatRange> read(YamlElement element) {
        return element.text().flatMap(text -> {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                element.mistake("'" + text + "' must be a number such as 7 or a range such as 1-20");
                return Optional.empty();
            }
            int first = Integer.parseInt(form.group(1));
            int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
            return of(element, text, first, last);
        });
    }

    private static Optional<SeatRange> of(YamlElement element, String text, int first, int last) {
        if (last < first) {
            element.mistake("range '" + text + "' runs backwards");
        } else if (first < 1 || last > MAX) {
            element.mistake("'" + text + "' must stay within 1 to " + MAX);
        } else {
            return Optional.of(new SeatRange(first, last));
        }
        return Optional.empty();
    }

    int size() {
        return last - first + 1;
    }

    IntStream numbers() {
        return IntStream.rangeClosed(first, last);
    }
}
