package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.inventory.InventoryChanged;
import java.util.List;

/** The log from which the booking topology learns of seats. Thread-safe. */
public interface InventoryLog extends AutoCloseable {
    /** Returns when all of them are in the log for good; after an exception some may be there. */
    void append(List<InventoryChanged> seats);

    @Override
    void close();
}
