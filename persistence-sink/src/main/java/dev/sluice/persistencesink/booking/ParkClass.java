package dev.sluice.persistencesink.booking;

/** Why an outcome is parked. */
public enum ParkClass {
    /** The database will never accept it. */
    POISON("refused by the database"),
    /** It would have given a seat a second owner, and its event was stopped for it. */
    INVARIANT("a seat would get a second owner"),
    /** It came after the one for which its event was stopped. */
    EVENT_STOPPED("the event is stopped");

    private final String reason;

    ParkClass(String reason) {
        this.reason = reason;
    }

    /** One line for people. */
    public String reason() {
        return reason;
    }
}
