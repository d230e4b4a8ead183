package dev.sluice.redisreserver.redis;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cluster mode refuses a script that touches an undeclared key or another slot. */
@ExtendWith(LocalStackExtension.class)
class RedisClusterReserverIT extends RedisContract {
    private static TestServer server;

    RedisClusterReserverIT() {
        super(server.reserver());
    }

    @BeforeAll
    static void startServer(LocalStack stack) {
        server = TestServer.startCluster(stack);
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }
}
