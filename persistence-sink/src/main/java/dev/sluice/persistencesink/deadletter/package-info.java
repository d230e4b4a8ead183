/** Records that cannot be persisted, parked with the reason. */
@NullMarked
package dev.sluice.persistencesink.deadletter;

import org.jspecify.annotations.NullMarked;
