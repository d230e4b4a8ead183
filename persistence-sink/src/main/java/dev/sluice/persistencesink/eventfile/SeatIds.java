package dev.sluice.persistencesink.eventfile;

import java.util.Optional;

/** How the ids of seats are made that have none of their own: a text with {@code {section}}, {@code {row}}, {@code {number}}. */
record SeatIds(String pattern) {
    static final SeatIds USUAL = new SeatIds("{section}-{row}-{number}");

    /** Empty after a mistake. */
    static Optional<SeatIds> read(YamlElement element) {
        return element.text().flatMap(pattern -> {
            if (pattern.contains("{number}")) {
                return Optional.of(new SeatIds(pattern));
            }
            element.mistake("must contain {number}; it may contain {section} and {row}");
            return Optional.empty();
        });
    }

    String id(String section, String row, int number) {
        return pattern.replace("{section}", section)
                .replace("{row}", row)
                .replace("{number}", Integer.toString(number));
    }
}
