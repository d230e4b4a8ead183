package dev.sluice.systemtests.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Looks for texts in whatever is shown to it, also in the forms that data takes on its way. Not thread-safe. */
final class Search {
    private final Set<String> wanted = new TreeSet<>();
    private final List<String> found = new ArrayList<>();
    private long pieces;

    Search(Collection<String> texts) {
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            wanted.add(text.toLowerCase(Locale.ROOT));
            wanted.add(URLEncoder.encode(text, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            wanted.add(
                    Base64.getEncoder().withoutPadding().encodeToString(bytes).toLowerCase(Locale.ROOT));
        }
    }

    /** @param place named if something is found in it */
    void in(String place, String content) {
        pieces++;
        String lower = content.toLowerCase(Locale.ROOT);
        for (String text : wanted) {
            if (lower.contains(text)) {
                found.add(text + " in " + place);
            }
        }
    }

    /** Bytes of any kind: what of them is text is found. */
    void in(String place, byte[] content) {
        in(place, new String(content, StandardCharsets.ISO_8859_1));
    }

    /** Text and place of everything that was found. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** How much was looked at. */
    long pieces() {
        return pieces;
    }
}
