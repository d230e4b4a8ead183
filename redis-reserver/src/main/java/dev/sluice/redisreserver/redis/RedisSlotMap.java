package dev.sluice.redisreserver.redis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import redis.clients.jedis.HostAndPort;

/**
 * Which node of a cluster is the primary of which slots, as one of them sees it.
 *
 * @param primaries first slot of each range to its primary; empty outside cluster mode
 * @param nodes all that serve a slot, replicas among them
 */
record RedisSlotMap(TreeMap<Integer, HostAndPort> primaries, Set<HostAndPort> nodes) {
    static final RedisSlotMap NONE = new RedisSlotMap(new TreeMap<>(), Set.of());

    /**
     * @param reply to CLUSTER SLOTS: of each range the first slot, the last, the primary and the replicas
     * @param askedHost stands for a node that does not know its own name
     */
    static RedisSlotMap read(List<?> reply, String askedHost) {
        var primaries = new TreeMap<Integer, HostAndPort>();
        var nodes = new LinkedHashSet<HostAndPort>();
        for (Object range : reply) {
            var fields = (List<?>) range;
            List<HostAndPort> serving = fields.subList(2, fields.size()).stream()
                    .map(node -> address((List<?>) node, askedHost))
                    .toList();
            primaries.put(((Long) fields.getFirst()).intValue(), serving.getFirst());
            nodes.addAll(serving);
        }
        return new RedisSlotMap(primaries, nodes);
    }

    private static HostAndPort address(List<?> node, String askedHost) {
        String host = node.getFirst() instanceof byte[] name ? ReplyText.of(name) : "";
        return new HostAndPort(host.isEmpty() ? askedHost : host, ((Long) node.get(1)).intValue());
    }

    Optional<HostAndPort> primaryOf(int slot) {
        return Optional.ofNullable(primaries.floorEntry(slot)).map(Map.Entry::getValue);
    }
}
