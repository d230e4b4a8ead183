package dev.sluice.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Options of one bench, given as {@code name=value}. */
public final class BenchOptions {
    private final Map<String, String> values;

    private BenchOptions(Map<String, String> values) {
        this.values = values;
    }

    /** @throws InvalidBenchOption if one is not of the form {@code name=value} */
    public static BenchOptions parse(List<String> words) {
        var values = new HashMap<String, String>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new InvalidBenchOption("'" + word + "' is no option; options look like buyers=5000");
            }
            values.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return new BenchOptions(values);
    }

    /** @throws InvalidBenchOption if it is given and out of range */
    public int integer(String name, int fallback, int min, int max) {
        String value = values.remove(name);
        if (value == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Same complaint as for a number out of range, below.
        }
        throw new InvalidBenchOption(
                name + " is '" + value + "'; it must be a whole number from " + min + " to " + max);
    }

    /** Call after the last option was read: what is left is a mistake, not something to ignore. */
    public void refuseOthers() {
        if (!values.isEmpty()) {
            throw new InvalidBenchOption(
                    "this bench has no option " + String.join(", ", new TreeSet<>(values.keySet())));
        }
    }
}
