package dev.sluice.ingestbridge.log;

import dev.sluice.contracts.bridge.BridgeMark;
import java.util.Optional;

/** What came of asking for a mark. */
public sealed interface MarkReading {
    /** @param mark none if nothing of the group was ever written */
    record Known(Optional<BridgeMark> mark) implements MarkReading {}

    /** @param reason one line for the log file */
    record Unavailable(String reason) implements MarkReading {}
}
