/** Loops that run until they are told to stop, and when they try again after a failure. */
@NullMarked
package dev.sluice.persistencesink.loop;

import org.jspecify.annotations.NullMarked;
