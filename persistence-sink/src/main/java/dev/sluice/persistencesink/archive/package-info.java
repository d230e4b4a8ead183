/** The end of an event: its final figures, and the log freed of its outcomes once the database has all of them. */
@NullMarked
package dev.sluice.persistencesink.archive;

import org.jspecify.annotations.NullMarked;
