/** Seats kept for an unpaid booking, and the ways in which that ends. */
@NullMarked
package dev.sluice.streamstopology.hold;

import org.jspecify.annotations.NullMarked;
