package dev.sluice.persistencesink.eventfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file, so that a person can correct several things at once. Not thread-safe. */
final class Mistakes {
    private static final int SHOWN = 10;

    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    private record Mistake(int line, int column, String text) {}

    /** @param line from 1; so is the column */
    void add(int line, int column, String text) {
        found.add(new Mistake(line, column, text));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    EventFileReading.Mistaken reading() {
        List<String> shown = found.stream()
                .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
                .limit(SHOWN)
                .map(mistake -> file + ":" + mistake.line() + ":" + mistake.column() + ": " + mistake.text())
                .toList();
        return new EventFileReading.Mistaken(shown, found.size() - shown.size());
    }
}
