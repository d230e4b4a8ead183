package dev.sluice.frontdoor.envelope;

/** What became of the attempt to put a request into the queue. */
public enum Acceptance {
    /** The queue has confirmed it: it will be decided, whatever crashes. */
    ACCEPTED,
    /** Not sent: too many wait here already, or it waited too long. */
    OVERLOADED,
    /** The queue did not confirm it. Whether it arrived is unknown; the same request may be sent again. */
    NOT_CONFIRMED
}
