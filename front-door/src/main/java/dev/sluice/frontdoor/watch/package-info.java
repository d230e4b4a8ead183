/** Wakes those who watch something when it has changed; what it is now they look up themselves. */
@NullMarked
package dev.sluice.frontdoor.watch;

import org.jspecify.annotations.NullMarked;
