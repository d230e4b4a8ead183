package dev.sluice.contracts.check;

/**
 * A message breaks its contract. The text is one line that names the field and what is allowed; it never repeats a
 * value that came from outside, so it may be logged and put into a header.
 */
public final class InvalidMessage extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidMessage(String message) {
        super(message);
    }

    public InvalidMessage(String message, Throwable cause) {
        super(message, cause);
    }
}
