/** Loading the seat book into the reserver, before the opening and after a loss. */
@NullMarked
package dev.sluice.streamstopology.projection;

import org.jspecify.annotations.NullMarked;
