package dev.sluice.redisreserver;

import java.util.List;

/**
 * What a store did after a certain mutation.
 *
 * @param complete false if the store no longer knows all of it, then {@code mutations} is empty; nobody was told of them
 *     by anyone else either, so loading the event anew from the caller's own books is right
 * @param mutations in order and dense; about a thousand at most, ask again for those after the last
 */
public record MutationLog(boolean complete, List<Mutation> mutations) {
    public MutationLog {
        mutations = List.copyOf(mutations);
    }
}
