package dev.sluice.ingestbridge.loop;

import dev.sluice.ingestbridge.queue.GroupRun;
import java.util.Optional;

/** What a run turns out to be when it is held against its group's mark. */
sealed interface Screening {
    /** @param fresh the run without what is in the log already and is only to be deleted; empty if that is all of it */
    record Passed(Optional<GroupRun> fresh) implements Screening {}

    /** The group's sequence went backwards: neither write nor delete anything of it. */
    record Halted() implements Screening {}

    /** @param reason one line for the log file */
    record Undecided(String reason) implements Screening {}
}
