/** What became of the requests this door knows. */
@NullMarked
package dev.sluice.frontdoor.booking;

import org.jspecify.annotations.NullMarked;
