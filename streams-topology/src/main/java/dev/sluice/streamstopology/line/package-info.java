/** The event's line and the bucket that says how many of it may pass. */
@NullMarked
package dev.sluice.streamstopology.line;

import org.jspecify.annotations.NullMarked;
