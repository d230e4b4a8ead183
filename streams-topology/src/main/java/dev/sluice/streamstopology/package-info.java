/** The booking topology: the line, the gate, the decision, the holds. Read {@code BookingTopology} first. */
@NullMarked
package dev.sluice.streamstopology;

import org.jspecify.annotations.NullMarked;
