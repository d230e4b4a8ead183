/** A request to book seats and everything that can become of it. */
@NullMarked
package dev.sluice.contracts.booking;

import org.jspecify.annotations.NullMarked;
