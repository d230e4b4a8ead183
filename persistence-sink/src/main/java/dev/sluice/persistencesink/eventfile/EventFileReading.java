package dev.sluice.persistencesink.eventfile;

import dev.sluice.persistencesink.inventory.EventPlan;
import java.util.List;

/** What came of reading an event file. */
public sealed interface EventFileReading {
    record Read(EventPlan plan) implements EventFileReading {}

    /**
     * Nothing of it can be used.
     *
     * @param mistakes one line each: file, line, column, field and what is wrong; at least one and at most ten
     * @param more how many there are besides
     */
    record Mistaken(List<String> mistakes, int more) implements EventFileReading {
        public Mistaken {
            mistakes = List.copyOf(mistakes);
        }
    }
}
