package dev.sluice.redisreserver;

import java.util.List;

/**
 * What became of changes of the inventory.
 *
 * @param applied how many took effect
 * @param stale how many came too late: the store had that version or a newer one
 * @param conflicts seats that are held or sold and stay as they are; send the change again once they are free
 */
public record Synced(int applied, int stale, List<String> conflicts) {
    public Synced {
        conflicts = List.copyOf(conflicts);
    }
}
