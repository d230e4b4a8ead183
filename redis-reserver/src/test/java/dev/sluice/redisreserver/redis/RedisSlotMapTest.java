package dev.sluice.redisreserver.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;

class RedisSlotMapTest {
    private static List<Object> node(String host, long port) {
        return List.of(host.getBytes(US_ASCII), port, "id".getBytes(US_ASCII));
    }

    @Test
    void aSlotBelongsToThePrimaryOfItsRange() {
        var map = RedisSlotMap.read(
                List.of(
                        List.of(8192L, 16383L, node("b", 2), node("c", 3)),
                        List.of(0L, 8191L, node("a", 1), node("d", 4))),
                "asked");

        assertThat(map.primaryOf(0)).contains(new HostAndPort("a", 1));
        assertThat(map.primaryOf(8191)).contains(new HostAndPort("a", 1));
        assertThat(map.primaryOf(8192)).contains(new HostAndPort("b", 2));
        assertThat(map.primaryOf(16383)).contains(new HostAndPort("b", 2));
        assertThat(map.nodes()).hasSize(4);
    }

    @Test
    void aNodeWithoutANameIsTheOneThatWasAsked() {
        var map = RedisSlotMap.read(List.of(List.of(0L, 16383L, node("", 1))), "asked");

        assertThat(map.primaryOf(5)).contains(new HostAndPort("asked", 1));
    }

    @Test
    void outsideClusterModeNoSlotHasAPrimary() {
        assertThat(RedisSlotMap.NONE.primaryOf(5)).isEmpty();
    }
}
