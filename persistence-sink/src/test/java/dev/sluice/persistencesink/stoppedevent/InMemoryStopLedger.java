package dev.sluice.persistencesink.stoppedevent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link StopLedger} for tests. Not thread-safe. */
public final class InMemoryStopLedger implements StopLedger {
    private final List<StoppedEvent> stopped = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private int questions;

    /** The next call fails so. */
    public void failNext(RuntimeException next) {
        failure = next;
    }

    /** How often {@link #stopped()} was called. */
    public int questions() {
        return questions;
    }

    @Override
    public void stop(StoppedEvent event) {
        failIfTold();
        if (stopped.stream().noneMatch(each -> each.eventId().equals(event.eventId()))) {
            stopped.add(event);
        }
    }

    @Override
    public List<StoppedEvent> stopped() {
        failIfTold();
        questions++;
        return List.copyOf(stopped);
    }

    @Override
    public void salePaused(String eventId) {
        failIfTold();
        stopped.replaceAll(event -> event.eventId().equals(eventId) ? paused(event) : event);
    }

    private static StoppedEvent paused(StoppedEvent event) {
        return new StoppedEvent(
                event.eventId(),
                event.requestId(),
                event.seq(),
                event.constraint(),
                event.reason(),
                event.stoppedAt(),
                true);
    }

    @Override
    public boolean release(String eventId) {
        failIfTold();
        return stopped.removeIf(event -> event.eventId().equals(eventId));
    }

    private void failIfTold() {
        RuntimeException told = failure;
        failure = null;
        if (told != null) {
            throw told;
        }
    }
}
