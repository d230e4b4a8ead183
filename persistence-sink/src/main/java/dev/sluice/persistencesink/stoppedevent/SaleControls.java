package dev.sluice.persistencesink.stoppedevent;

import dev.sluice.contracts.sale.SaleControl;
import java.util.Optional;

/** What was said last about sales, and where to say more. Throws if it cannot be reached; may be tried again. */
public interface SaleControls {
    /** Empty if nothing was ever said about the event. May take seconds. */
    Optional<SaleControl> last(String eventId);

    /** Returns when it is said for good. */
    void say(SaleControl control);
}
