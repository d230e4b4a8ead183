package dev.sluice.persistencesink.channel;

import dev.sluice.persistencesink.notification.Delivery;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * What became of one post to one connection.
 *
 * @param reason a code, empty if it was posted or the connection is gone
 */
record Posted(String connectionId, Verdict verdict, String reason) {
    /** In the order in which they decide about a notification that went to several connections. */
    enum Verdict {
        UNAVAILABLE,
        UNDELIVERED,
        DELIVERED,
        REFUSED,
        GONE
    }

    /** Waits for it. */
    static Posted of(Future<Posted> post) {
        try {
            return post.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a post failed in an unforeseen way", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while posts were under way", e);
        }
    }

    /** If it failed somewhere for now, it is posted again everywhere, and whoever has it drops it by its id. */
    static Delivery combined(List<Posted> posts) {
        return posts.stream()
                .min(Comparator.comparing(Posted::verdict))
                .map(Posted::delivery)
                .orElseGet(Delivery.Delivered::new);
    }

    private Delivery delivery() {
        return switch (verdict) {
            case UNAVAILABLE -> new Delivery.Unavailable(reason);
            case UNDELIVERED -> new Delivery.Undelivered(reason);
            case REFUSED -> new Delivery.Refused(reason);
            case DELIVERED, GONE -> new Delivery.Delivered();
        };
    }
}
