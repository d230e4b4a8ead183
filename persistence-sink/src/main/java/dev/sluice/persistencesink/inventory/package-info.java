/** The seller's seats: kept in Postgres, published to the log. */
@NullMarked
package dev.sluice.persistencesink.inventory;

import org.jspecify.annotations.NullMarked;
