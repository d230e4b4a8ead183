package dev.sluice.persistencesink.deadletter;

import dev.sluice.contracts.topic.Topic;
import java.util.List;
import java.util.Locale;

/**
 * Which dead letters.
 *
 * @param topics those they were meant for
 * @param eventId only of this event; empty for any
 * @param reason only with this text in their reason, upper and lower case alike; empty for any
 * @param limit at most so many, 1 or more
 */
public record LetterQuery(List<Topic<?>> topics, LetterStart start, String eventId, String reason, int limit) {
    public LetterQuery {
        topics = List.copyOf(topics);
    }

    /** All letters of one topic. */
    public static LetterQuery of(Topic<?> topic) {
        return new LetterQuery(List.of(topic), new LetterStart.Oldest(), "", "", Integer.MAX_VALUE);
    }

    public LetterQuery ofEvent(String id) {
        return new LetterQuery(topics, start, id, reason, limit);
    }

    boolean matches(DeadLetter letter) {
        return (eventId.isEmpty() || letter.key().equals(eventId)) && contains(letter.reason(), reason);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
