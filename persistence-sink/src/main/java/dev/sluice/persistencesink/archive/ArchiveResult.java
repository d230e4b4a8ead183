package dev.sluice.persistencesink.archive;

import java.util.List;

/** How archiving an event ended. */
public sealed interface ArchiveResult {
    /**
     * It is archived.
     *
     * @param now by this call, or by an earlier one
     * @param logStart the first offset that is left in its partition of the outcomes
     */
    record Archived(boolean now, long logStart) implements ArchiveResult {}

    /**
     * Nothing was changed.
     *
     * @param obstacles one line each, at least one
     */
    record Refused(List<String> obstacles) implements ArchiveResult {
        public Refused {
            obstacles = List.copyOf(obstacles);
        }
    }
}
