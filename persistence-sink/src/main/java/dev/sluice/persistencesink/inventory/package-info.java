/** The seller's events and seats: brought into Postgres, published to the log from there, and followed when they change. */
@NullMarked
package dev.sluice.persistencesink.inventory;

import org.jspecify.annotations.NullMarked;
