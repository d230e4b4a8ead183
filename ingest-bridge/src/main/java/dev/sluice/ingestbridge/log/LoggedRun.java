package dev.sluice.ingestbridge.log;

import dev.sluice.contracts.bridge.BridgeMark;
import java.util.List;

/**
 * What is written of one message group, and the mark that says so.
 *
 * @param entries in the group's order
 */
public record LoggedRun(BridgeMark mark, List<LogEntry> entries) {
    public LoggedRun {
        entries = List.copyOf(entries);
    }
}
