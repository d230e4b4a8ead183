package dev.sluice.redisreserver.redis;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Which node serves which slot, and one connection to each. A server outside cluster mode is the one node for all slots.
 * Jedis' own cluster client is not used: its pipeline swallows connection errors and its slot map lags behind a failover.
 */
final class RedisNodes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisNodes.class);

    private final HostAndPort seed;
    private final JedisClientConfig config;
    private final Map<HostAndPort, RedisLink> links = new HashMap<>();
    /** Why a node did not answer a moment ago: asking it again within the same call would double the wait. */
    private final Map<HostAndPort, String> unreachable = new HashMap<>();

    private RedisSlotMap slots = RedisSlotMap.NONE;
    private boolean stale = true;

    RedisNodes(HostAndPort seed, JedisClientConfig config) {
        this.seed = seed;
        this.config = config;
    }

    HostAndPort nodeOf(int slot) {
        return slots.primaryOf(slot).orElse(seed);
    }

    /** @throws JedisException if the node does not let us in */
    RedisLink link(HostAndPort node) {
        if (unreachable.containsKey(node)) {
            throw new JedisConnectionException(unreachable.get(node));
        }
        return links.computeIfAbsent(node, wanted -> new RedisLink(wanted, config));
    }

    /** Forgets a connection that failed, and trusts the map of slots no longer. */
    void drop(HostAndPort node) {
        stale = true;
        close(node);
    }

    /** The node has lost its scripts. */
    void forgetScripts(HostAndPort node) {
        Optional.ofNullable(links.get(node)).ifPresent(RedisLink::forgetLoaded);
    }

    void distrustMap() {
        stale = true;
    }

    /** Asks one node after another for the map of slots, if it is in doubt; without an answer the old one stays. */
    void refreshIfStale() {
        unreachable.clear();
        if (!stale) {
            return;
        }
        var candidates = new LinkedHashSet<>(links.keySet());
        candidates.addAll(slots.nodes());
        candidates.add(seed);
        for (HostAndPort node : candidates) {
            try {
                read(link(node));
                stale = false;
                return;
            } catch (JedisException e) {
                LOG.atDebug()
                        .addKeyValue("node", node)
                        .addKeyValue("reason", e.getMessage())
                        .log("No slot map from this node");
                drop(node);
                unreachable.put(node, String.valueOf(e.getMessage()));
            }
        }
    }

    private void read(RedisLink link) {
        try {
            var reply = link.executeCommand(new CommandArguments(Protocol.Command.CLUSTER).add("SLOTS"));
            slots = RedisSlotMap.read((List<?>) reply, link.getHostAndPort().getHost());
            links.keySet().stream().filter(this::hasLeft).toList().forEach(this::close);
        } catch (JedisDataException e) {
            // Not in cluster mode, or not to be asked: then redirections have to do.
            if (String.valueOf(e.getMessage()).contains("cluster support disabled")) {
                slots = RedisSlotMap.NONE;
            }
        }
    }

    private boolean hasLeft(HostAndPort node) {
        return !slots.nodes().contains(node) && !node.equals(seed);
    }

    private void close(HostAndPort node) {
        Optional.ofNullable(links.remove(node)).ifPresent(RedisNodes::closeQuietly);
    }

    @Override
    public void close() {
        links.values().forEach(RedisNodes::closeQuietly);
        links.clear();
    }

    private static void closeQuietly(RedisLink link) {
        try {
            link.close();
        } catch (JedisException e) {
            LOG.atDebug().addKeyValue("reason", e.getMessage()).log("Closing a broken connection failed");
        }
    }
}
