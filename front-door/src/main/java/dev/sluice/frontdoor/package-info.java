/** The HTTP side of a sale. {@link dev.sluice.frontdoor.FrontDoor} puts it together: read that class first. */
@NullMarked
package dev.sluice.frontdoor;

import org.jspecify.annotations.NullMarked;
