package dev.sluice.systemtests.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page of curl examples: commands, each with what it prints, if that is shown. */
final class CurlDocument {
    private static final Path FILE = Path.of("..", "docs", "http-api.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```sh\\n(.*?)```\\n(?:```(?:text|json)\\n(.*?)```)?", Pattern.DOTALL);

    /** @param shown empty if nothing is shown */
    record Example(String commands, String shown) {
        /** Whether that was printed; blanks do not count, and "…" stands for anything. */
        boolean wasPrinted(String output) {
            String[] parts = withoutBlanks(shown).split("…", -1);
            var pattern = new StringBuilder();
            for (int part = 0; part < parts.length; part++) {
                pattern.append(part == 0 ? "" : ".*").append(Pattern.quote(parts[part]));
            }
            return withoutBlanks(output).matches(pattern.toString());
        }

        private static String withoutBlanks(String text) {
            return text.replaceAll("\\s", "");
        }
    }

    private CurlDocument() {}

    static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        for (MatchResult found :
                EXAMPLE.matcher(Files.readString(FILE)).results().toList()) {
            String shown = found.group(2);
            examples.add(new Example(found.group(1), shown == null ? "" : shown));
        }
        return examples;
    }
}
