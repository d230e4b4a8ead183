/** Keeps a failing store from being asked again and again. */
@NullMarked
package dev.sluice.redisreserver.guard;

import org.jspecify.annotations.NullMarked;
