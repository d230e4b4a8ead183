/** Records that could not be taken: parked with their reason, for an operator to list, show and replay. */
@NullMarked
package dev.sluice.persistencesink.deadletter;

import org.jspecify.annotations.NullMarked;
