package dev.sluice.servicekit.settings;

/** An environment variable is missing or wrong. The text is one line: the variable, its value, what is allowed. */
public final class InvalidSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSetting(String message) {
        super(message);
    }
}
