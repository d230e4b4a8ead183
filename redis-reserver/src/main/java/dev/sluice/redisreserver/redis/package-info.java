/** The reserver on Redis or Valkey: scripts, their arguments and replies, and connections to one node or a cluster. */
@NullMarked
package dev.sluice.redisreserver.redis;

import org.jspecify.annotations.NullMarked;
