package dev.sluice.persistencesink.eventfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example of {@code docs/event-file.md}. */
public final class EventFileExample {
    public static final int SEATS = 213;
    private static final String BEGIN = "```yaml\n";

    private EventFileExample() {}

    public static String yaml() throws IOException {
        String page = Files.readString(Path.of("../docs/event-file.md"));
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(begin, page.indexOf("```", begin));
    }
}
