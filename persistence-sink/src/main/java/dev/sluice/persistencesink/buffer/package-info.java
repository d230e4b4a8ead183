/** The durable buffer between the log and the database. */
@NullMarked
package dev.sluice.persistencesink.buffer;

import org.jspecify.annotations.NullMarked;
