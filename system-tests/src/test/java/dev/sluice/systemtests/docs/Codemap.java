package dev.sluice.systemtests.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One line for every package, taken from the comment that the package carries itself. */
record Codemap(List<String> lines) {
    private static final String SOURCES = "src/main/java/dev/sluice/";

    /** @param modules in the order to be shown */
    static Codemap of(Path repository, List<String> modules) throws IOException {
        var lines = new ArrayList<String>();
        for (String module : modules) {
            Path base = repository.resolve(module).resolve(SOURCES + module.replace("-", ""));
            try (Stream<Path> files = Files.walk(base)) {
                for (Path file : files.filter(path -> path.endsWith("package-info.java"))
                        .sorted()
                        .toList()) {
                    lines.add(line(module, base, file));
                }
            }
        }
        return new Codemap(lines);
    }

    private static String line(String module, Path base, Path file) throws IOException {
        String name = base.relativize(file)
                .toString()
                .replace("package-info.java", "")
                .replaceAll("/$", "");
        return "| " + module + " | " + (name.isEmpty() ? "" : "`" + name + "`") + " | " + comment(file) + " |";
    }

    private static String comment(Path file) throws IOException {
        String source = Files.readString(file, StandardCharsets.UTF_8);
        int start = source.indexOf("/**") + "/**".length();
        return source.substring(start, source.indexOf("*/", start))
                .replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@(?:link|code) ([^}]*)}", "`$1`")
                .replaceAll("</?[a-z]+>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Override
    public String toString() {
        return "| module | package | what lives there |\n|---|---|---|\n" + String.join("\n", lines) + "\n";
    }
}
