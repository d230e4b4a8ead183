package dev.sluice.frontdoor.envelope;

/** The queue did not confirm an envelope in time, after all retries. Transient. */
public final class EnvelopeNotSent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EnvelopeNotSent(String message) {
        super(message);
    }

    public EnvelopeNotSent(String message, Throwable cause) {
        super(message, cause);
    }
}
