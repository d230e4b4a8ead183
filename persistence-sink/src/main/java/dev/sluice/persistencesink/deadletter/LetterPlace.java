package dev.sluice.persistencesink.deadletter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a letter lies in its dead-letter topic, as text {@code partition/offset}. */
public record LetterPlace(int partition, long offset) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,18})");

    /** Empty if the text is not of that form. */
    public static Optional<LetterPlace> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new LetterPlace(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return partition + "/" + offset;
    }
}
