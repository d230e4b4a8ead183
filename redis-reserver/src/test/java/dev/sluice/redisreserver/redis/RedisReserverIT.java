package dev.sluice.redisreserver.redis;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class RedisReserverIT extends RedisContract {
    RedisReserverIT(LocalStack stack) {
        super(RedisReserver.connectingTo(RedisReserverSettings.of(stack.redisUri())));
    }
}
