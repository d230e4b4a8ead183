/** The seat book: who has which seat, as the log knows it. */
@NullMarked
package dev.sluice.streamstopology.seat;

import org.jspecify.annotations.NullMarked;
