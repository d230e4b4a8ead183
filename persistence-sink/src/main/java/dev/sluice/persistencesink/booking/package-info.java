/** Outcomes as rows: written once however often they come. */
@NullMarked
package dev.sluice.persistencesink.booking;

import org.jspecify.annotations.NullMarked;
