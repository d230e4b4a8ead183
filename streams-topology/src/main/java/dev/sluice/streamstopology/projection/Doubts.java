package dev.sluice.streamstopology.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mutations of one event that were sent and not answered. Until they are, or are overwritten by a load, the event sends
 * nothing but the same again: so the mutations of the log are dense and in order, and a copy with the log's last number
 * is the log's copy. Not thread-safe.
 */
public final class Doubts {
    private final Map<String, List<String>> chosen = new HashMap<>();
    private int people;
    private boolean ending;

    /**
     * The first {@code count} people of the line were sent: they may have seats that nobody knows of.
     *
     * @param seatIds by request, none for whom nothing was found
     */
    public void passageOf(int count, Map<String, List<String>> seatIds) {
        people = Math.max(people, count);
        chosen.putAll(seatIds);
    }

    /** The seats that the request was sent with, if it was. */
    public Optional<List<String>> chosen(String requestId) {
        return Optional.ofNullable(chosen.get(requestId));
    }

    /** The first {@code count} people of the line left it with an answer. */
    public void passed(int count) {
        people = Math.max(0, people - count);
        if (people == 0) {
            chosen.clear();
        }
    }

    /** How many people at the head of the line may have seats. */
    public int people() {
        return people;
    }

    /** Ends of holds were sent. */
    public void ofEnding() {
        ending = true;
    }

    public void ended() {
        ending = false;
    }

    public boolean isEnding() {
        return ending;
    }

    public boolean isAny() {
        return ending || people > 0;
    }

    void clear() {
        chosen.clear();
        people = 0;
        ending = false;
    }
}
