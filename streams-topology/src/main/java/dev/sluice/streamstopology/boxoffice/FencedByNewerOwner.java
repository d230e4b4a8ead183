package dev.sluice.streamstopology.boxoffice;

/** Another owner has claimed the event: this task must stop, and nothing of its current turn may be committed. */
public final class FencedByNewerOwner extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FencedByNewerOwner(String eventId, long fence, long newerFence) {
        super("Event " + eventId + " was claimed with fence " + newerFence + ", this task has " + fence);
    }
}
