package dev.sluice.persistencesink.stoppedevent;

import java.util.List;

/** Where it stands which events are stopped. Outlives any crash. Thread-safe; throws if the database is unavailable. */
public interface StopLedger {
    /** Has no effect if the event is stopped already: the first cause counts. */
    void stop(StoppedEvent event);

    /** Those that are not released, oldest first. */
    List<StoppedEvent> stopped();

    /** Says that the sale of a stopped event needs no more pausing. */
    void salePaused(String eventId);

    /** @return false if the event is not stopped */
    boolean release(String eventId);
}
