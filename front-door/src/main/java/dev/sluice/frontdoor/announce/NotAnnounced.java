package dev.sluice.frontdoor.announce;

/** Nobody confirmed that a message is safe. */
public final class NotAnnounced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAnnounced(String message, Throwable cause) {
        super(message, cause);
    }
}
