package dev.sluice.ingestbridge.queue;

/** Why a message is still in the queue. */
public enum NotDeleted {
    /** The visibility timeout was over before the delete came: the message may be with somebody else by now. */
    EXPIRED,
    /** Too many calls, up to the deadline. */
    THROTTLED,
    /** The bridge has no right to delete: nothing but a person will mend that. */
    DENIED,
    /** The queue did not answer, or failed, up to the deadline. */
    FAILED
}
