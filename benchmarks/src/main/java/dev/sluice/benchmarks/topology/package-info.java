/** The booking topology against a bare pass-through topology on the same broker with the same guarantees. */
@NullMarked
package dev.sluice.benchmarks.topology;

import org.jspecify.annotations.NullMarked;
