/**
 * The way out: outcomes become rows and notifications, the seller's seats become records of the log. Start reading at
 * {@link dev.sluice.persistencesink.PersistenceTopology}.
 */
@NullMarked
package dev.sluice.persistencesink;

import org.jspecify.annotations.NullMarked;
