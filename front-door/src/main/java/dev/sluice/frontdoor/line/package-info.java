/** Where an event's line stands, and what that means for somebody who joins it now. */
@NullMarked
package dev.sluice.frontdoor.line;

import org.jspecify.annotations.NullMarked;
