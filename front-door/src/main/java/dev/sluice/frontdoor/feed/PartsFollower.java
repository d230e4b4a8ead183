package dev.sluice.frontdoor.feed;

import java.util.function.Consumer;

/** A follower made of its two parts. */
record PartsFollower<V>(Consumer<? super V> taken, Runnable complete) implements Follower<V> {
    @Override
    public void take(V message) {
        taken.accept(message);
    }

    @Override
    public void caughtUp() {
        complete.run();
    }
}
