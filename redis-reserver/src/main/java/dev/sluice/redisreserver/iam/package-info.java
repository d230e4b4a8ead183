/** Tokens with which a process that has AWS credentials logs in to ElastiCache, without a password of its own. */
@NullMarked
package dev.sluice.redisreserver.iam;

import org.jspecify.annotations.NullMarked;
