/** How a message becomes bytes and bytes become a message. */
@NullMarked
package dev.sluice.contracts.wire;

import org.jspecify.annotations.NullMarked;
