package dev.sluice.streamstopology.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the repository's {@code docs}. */
record Document(String text) {
    private static final Path REPOSITORY = Path.of("..");

    static Document named(String name) {
        return new Document(read(REPOSITORY.resolve("docs").resolve(name)));
    }

    /** What a source of this package says below its package line. */
    static String source(Class<?> type) {
        String source = read(Path.of("src/test/java").resolve(type.getName().replace('.', '/') + ".java"));
        return source.substring(source.indexOf("import "));
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this module has such a test class. */
    static boolean isTest(String name) {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.anyMatch(file -> file.endsWith(name + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code blocks of a language. */
    List<String> blocks(String language) {
        return groups("(?s)```" + language + "\n(.*?)```");
    }

    /** The first group of each match. */
    List<String> groups(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
