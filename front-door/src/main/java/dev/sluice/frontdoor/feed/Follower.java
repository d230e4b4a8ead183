package dev.sluice.frontdoor.feed;

import java.util.function.Consumer;

/** Takes what a topic says, record by record, in the order of each key. Called by one thread. */
public interface Follower<V> {
    void take(V message);

    /** The key has been deleted from a compacted topic. */
    default void forget(String key) {}

    /** One of two parts, for a topic of which no key is ever deleted. */
    static <V> Follower<V> of(Consumer<? super V> take, Runnable caughtUp) {
        return new PartsFollower<>(take, caughtUp);
    }

    /** This one, and afterwards somebody else who wants to know of each message. */
    default Follower<V> andTell(Consumer<? super V> other) {
        return new TellingFollower<>(this, other, key -> {});
    }

    /** This one, and afterwards somebody else who has to forget what this one forgets. */
    default Follower<V> andForget(Consumer<String> other) {
        return new TellingFollower<>(this, message -> {}, other);
    }

    /** Everything that was in the topic when the feed started has been taken; called once. */
    void caughtUp();
}
