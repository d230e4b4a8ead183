package dev.sluice.servicekit.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Reads typed settings from environment variables. A blank variable counts as not set. Every complaint is an
 * {@link InvalidSetting} that names the variable, its value and what is allowed; the value of a secret is never
 * repeated. Immutable.
 */
public final class Environment {
    private final Map<String, String> variables;

    private Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    public static Environment of(Map<String, String> variables) {
        return new Environment(variables);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public String text(String name, String fallback) {
        return text(name).orElse(fallback);
    }

    public String required(String name, String meaning) {
        return text(name).orElseThrow(() -> new InvalidSetting(name + " is not set; it must be " + meaning));
    }

    /** A secret of at least {@code minLength} characters, which no message repeats. */
    public String secret(String name, int minLength) {
        String value = required(name, "a secret of at least " + minLength + " characters");
        if (value.length() < minLength) {
            throw new InvalidSetting(
                    name + " is too short; it must be a secret of at least " + minLength + " characters");
        }
        return value;
    }

    public int integer(String name, int fallback, int min, int max) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return fallback;
        }
        String allowed = "a whole number from " + min + " to " + max;
        try {
            int number = Integer.parseInt(value.get());
            if (number < min || number > max) {
                throw wrong(name, value.get(), allowed);
            }
            return number;
        } catch (NumberFormatException e) {
            throw wrong(name, value.get(), allowed);
        }
    }

    /** A duration given in whole milliseconds; by custom such a variable's name ends in {@code _MS}. */
    public Duration millis(String name, Duration fallback, Duration min, Duration max) {
        return Duration.ofMillis(integer(
                name,
                Math.toIntExact(fallback.toMillis()),
                Math.toIntExact(min.toMillis()),
                Math.toIntExact(max.toMillis())));
    }

    public Optional<URI> uri(String name) {
        return text(name).map(value -> absolute(name, value));
    }

    public URI requiredUri(String name) {
        return absolute(name, required(name, "an absolute URI such as https://host/path"));
    }

    public boolean flag(String name, boolean fallback) {
        return text(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(name, value, "true or false");
                })
                .orElse(fallback);
    }

    private static URI absolute(String name, String value) {
        try {
            URI uri = new URI(value);
            if (uri.isAbsolute()) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Same complaint as for a relative one, below.
        }
        throw wrong(name, value, "an absolute URI such as https://host/path");
    }

    private static InvalidSetting wrong(String name, String value, String allowed) {
        return new InvalidSetting(name + " is '" + value + "'; it must be " + allowed);
    }
}
