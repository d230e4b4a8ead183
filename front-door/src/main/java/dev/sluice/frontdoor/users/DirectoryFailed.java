package dev.sluice.frontdoor.users;

/** The user directory gave no answer that could be used. The text never holds who was asked for. */
public final class DirectoryFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DirectoryFailed(String message) {
        super(message);
    }

    public DirectoryFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
