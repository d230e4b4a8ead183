package dev.sluice.cli;

import dev.sluice.servicekit.settings.Environment;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/**
 * What a command gets from the person who typed it, and where it answers.
 *
 * @param variables of the environment: where servers are, and secrets, which never stand on a command line
 * @param err one line if something went wrong
 */
record Console(Map<String, String> variables, PrintStream out, PrintStream err) {
    Console {
        variables = Map.copyOf(variables);
    }

    static Console ofProcess() {
        return new Console(System.getenv(), System.out, System.err);
    }

    Environment environment() {
        return Environment.of(variables);
    }

    void print(String format, Object... arguments) {
        out.printf(Locale.ROOT, format + "%n", arguments);
    }

    /** {@code 1 seat}, {@code 2 seats}. */
    static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }
}
