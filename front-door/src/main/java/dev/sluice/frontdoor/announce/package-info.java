/** What the door says to the other services, by writing it to a topic. */
@NullMarked
package dev.sluice.frontdoor.announce;

import org.jspecify.annotations.NullMarked;
