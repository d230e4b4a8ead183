package dev.sluice.persistencesink.inventory;

/** An event is unknown, or in a state in which nothing of the kind can be done; the text is one line that says which. */
public final class EventUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private EventUnavailable(String message) {
        super(message);
    }

    public static EventUnavailable unknown(String eventId) {
        return new EventUnavailable("event " + eventId + " is not in the database");
    }

    static EventUnavailable archived(String eventId) {
        return new EventUnavailable("event " + eventId + " is archived and does not change any more");
    }
}
