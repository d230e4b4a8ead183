/** The reservation rules as a plain model, for tests and as the yardstick that the scripts are held against. */
@NullMarked
package dev.sluice.redisreserver.memory;

import org.jspecify.annotations.NullMarked;
