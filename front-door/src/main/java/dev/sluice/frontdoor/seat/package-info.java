/** Every event's seats as buyers see them, from memory. */
@NullMarked
package dev.sluice.frontdoor.seat;

import org.jspecify.annotations.NullMarked;
