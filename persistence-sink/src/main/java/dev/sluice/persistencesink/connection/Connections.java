package dev.sluice.persistencesink.connection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Who listens where. A connection that ended never comes back, whatever is still said of its beginning. Time is the
 * store's own, one for all. Thread-safe.
 */
public interface Connections {
    /** API Gateway ends a connection after this time, so one that is older is over whether its end was told or not. */
    Duration LIFE = Duration.ofHours(2);

    /** Takes all of them or, if it throws, none. Beyond a user's limit the oldest connections are forgotten. */
    void apply(List<ConnectionChange> changes);

    /** The connections of each of these users; a user without one is missing. */
    Map<String, List<String>> of(Collection<String> userIds);

    /** Deletes what is too old to matter. @return how many rows */
    int removeExpired();
}
