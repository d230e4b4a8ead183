/** Decides who gets which seat, atomically and repeatably; Redis is the projection it decides on. */
@NullMarked
package dev.sluice.redisreserver;

import org.jspecify.annotations.NullMarked;
