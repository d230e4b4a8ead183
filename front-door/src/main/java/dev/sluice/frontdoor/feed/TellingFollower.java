package dev.sluice.frontdoor.feed;

import java.util.function.Consumer;

/** Tells another of each message that a follower has taken. */
record TellingFollower<V>(Follower<V> follower, Consumer<? super V> other) implements Follower<V> {
    @Override
    public void take(V message) {
        follower.take(message);
        other.accept(message);
    }

    @Override
    public void forget(String key) {
        follower.forget(key);
    }

    @Override
    public void caughtUp() {
        follower.caughtUp();
    }
}
