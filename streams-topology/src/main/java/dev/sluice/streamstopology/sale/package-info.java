/** One event's sale as a whole: what may happen now, and what it looks like to those who wait. */
@NullMarked
package dev.sluice.streamstopology.sale;

import org.jspecify.annotations.NullMarked;
