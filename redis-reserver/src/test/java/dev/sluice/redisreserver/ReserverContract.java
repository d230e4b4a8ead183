package dev.sluice.redisreserver;

/** All that every {@link Reserver} promises; a subclass names the one under test. */
public abstract class ReserverContract
        implements ReserveContract, SettleContract, OwnershipContract, WarmContract, SyncContract, LogContract {}
