package dev.sluice.servicekit.logging;

import java.io.Console;
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

    /**
     * From JDK 22 on a console exists even when output is redirected, and only {@code isTerminal}, which the language
     * level does not know yet, tells the difference.
     */
    @SuppressWarnings("SystemConsoleNull") // asked on 21, where it is null, and on newer ones, where isTerminal decides
    static boolean onTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
