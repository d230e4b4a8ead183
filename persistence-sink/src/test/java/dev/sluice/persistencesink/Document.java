package dev.sluice.persistencesink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the repository's {@code docs}. */
public record Document(String text) {
    private static final Path DOCS = Path.of("..", "docs");

    public static Document named(String name) {
        try {
            return new Document(Files.readString(DOCS.resolve(name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks of JSON. */
    public List<String> examples() {
        return groups("(?s)```json\n(.*?)```");
    }

    /** The first group of each match. */
    public List<String> groups(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
