/** Whole sales on the harness: every reason an outcome can carry, and every fault the reserver can have. */
@NullMarked
package dev.sluice.streamstopology.scenario;

import org.jspecify.annotations.NullMarked;
