/** Telling the buyer: every notification that was decided is delivered at least once. */
@NullMarked
package dev.sluice.persistencesink.notification;

import org.jspecify.annotations.NullMarked;
