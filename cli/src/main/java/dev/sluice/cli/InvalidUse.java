package dev.sluice.cli;

/** The command was asked for something it cannot do; the text is one line for the person who asked. */
final class InvalidUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidUse(String message) {
        super(message);
    }

    InvalidUse(String message, Throwable cause) {
        super(message, cause);
    }
}
