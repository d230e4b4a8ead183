/** The event file: an event described by its seller in YAML, read strictly and with every mistake at its place. */
@NullMarked
package dev.sluice.persistencesink.eventfile;

import org.jspecify.annotations.NullMarked;
