/** What the front door remembers of a buyer for a while, so that the user directory is not asked at every step. */
@NullMarked
package dev.sluice.redisreserver.usercache;

import org.jspecify.annotations.NullMarked;
