package dev.sluice.servicekit.logging;

import java.util.Locale;
import java.util.Map;

/** How log lines look: for people on a terminal, for machines elsewhere. */
enum LogFormat {
    TEXT,
    JSON;

    static final String VARIABLE = "SLUICE_LOG_FORMAT";

    static LogFormat choose(Map<String, String> environment, boolean terminal) {
        return switch (environment.getOrDefault(VARIABLE, "auto").toLowerCase(Locale.ROOT)) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default -> terminal ? TEXT : JSON;
        };
    }
}
