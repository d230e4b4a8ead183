package dev.sluice.frontdoor.feed;

import java.util.function.Consumer;

/** Tells others of each message that a follower has taken, and of each key that it has forgotten. */
record TellingFollower<V>(Follower<V> follower, Consumer<? super V> other, Consumer<String> forgetting)
        implements Follower<V> {
    @Override
    public void take(V message) {
        follower.take(message);
        other.accept(message);
    }

    @Override
    public void forget(String key) {
        follower.forget(key);
        forgetting.accept(key);
    }

    @Override
    public void caughtUp() {
        follower.caughtUp();
    }
}
