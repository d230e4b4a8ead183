package dev.sluice.frontdoor.announce;

import dev.sluice.contracts.topic.Topic;

/** Says something to every service that listens. Thread-safe. */
public interface Announcer extends AutoCloseable {
    /**
     * Returns once the message can no longer be lost.
     *
     * @param key by which the message is ordered among others
     * @throws NotAnnounced if that could not be confirmed in time; the message may still be heard
     */
    <V> void announce(Topic<V> topic, String key, V message);

    @Override
    void close();
}
