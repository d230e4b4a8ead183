package dev.sluice.redisreserver.memory;

import dev.sluice.redisreserver.Reserver;
import dev.sluice.redisreserver.ReserverContract;

class InMemoryReserverTest extends ReserverContract {
    private final Reserver reserver = new InMemoryReserver();

    @Override
    public Reserver reserver() {
        return reserver;
    }
}
