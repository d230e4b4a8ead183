package dev.sluice.streamstopology.projection;

/**
 * Mutations of one event that were sent and not answered. Until they are, or are overwritten by a load, the event sends
 * nothing but the same again: so the mutations of the log are dense and in order, and a copy with the log's last number
 * is the log's copy. Not thread-safe.
 */
public final class Doubts {
    private int people;
    private boolean ending;

    /** The first {@code count} people of the line were sent: they may have seats that nobody knows of. */
    public void passageOf(int count) {
        people = Math.max(people, count);
    }

    /** The first {@code count} people of the line left it with an answer. */
    public void passed(int count) {
        people = Math.max(0, people - count);
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
        people = 0;
        ending = false;
    }
}
